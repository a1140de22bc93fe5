"""Letter templates: letters with blanks that supporters fill in and send themselves."""

from collections.abc import Iterator
from typing import Any, Final

from babel.dates import get_month_names
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks.blanks import BlankBlock
from home.letters.blanks import Blank, blanks_of, paragraphs_of, pieces_of
from home.letters.checking import problems_of
from home.models.editorial import EditorialPage
from home.restrictions import is_restricted
from tracker.public.wording import reader_language

LETTER: Final = ("recipient", "subject", "letter", "closing")
"""The parts of a letter in the order in which they stand on paper."""


class LetterTemplatePage(EditorialPage):
    """A letter whose blanks, `[Senator name]`, a reader fills in; what is typed stays with them."""

    schema_type = "WebPage"
    template = "home/letter_template_page.html"

    recipient = models.TextField(
        _("recipient"),
        blank=True,
        help_text=_("Name and address, as they stand at the top of the letter."),
    )
    subject = models.CharField(_("subject"), max_length=250)
    letter = models.TextField(
        _("letter"),
        help_text=_(
            "From the salutation on, an empty line between paragraphs. A blank stands in brackets,"
            " [Senator name], and is declared below."
        ),
    )
    closing = models.TextField(
        _("closing"), blank=True, help_text=_("The greeting at the end, and who signs.")
    )
    send_to = models.CharField(
        _("send to"),
        max_length=254,
        blank=True,
        help_text=_("An e-mail address, or the name of an e-mail field in brackets."),
    )
    fields: Any = StreamField([("blank", BlankBlock())], blank=True, verbose_name=_("fields"))
    statement = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("statement enclosed"),
        help_text=_("The statement or document that the letter asks its reader to look at."),
    )

    content_panels = [
        *EditorialPage.content_panels,
        MultiFieldPanel(
            [*(FieldPanel(name) for name in LETTER), FieldPanel("send_to")], heading=_("Letter")
        ),
        FieldPanel("fields"),
        PageChooserPanel("statement"),
    ]

    class Meta:
        verbose_name = _("letter template")
        verbose_name_plural = _("letter templates")

    def searchable_texts(self) -> Iterator[str]:
        """Give the letter besides."""
        yield from super().searchable_texts()
        yield from (getattr(self, name) for name in LETTER)

    @property
    def blanks(self) -> list[Blank]:
        """The fields that editors declared, in their order."""
        return blanks_of(self.fields)

    def clean(self) -> None:
        """Check text and fields against each other; raises ValidationError on the field to mend."""
        super().clean()
        texts = {name: getattr(self, name) or "" for name in LETTER}
        found: dict[str, list[Any]] = {}
        for name, problem in problems_of(texts, self.blanks, self.send_to):
            found.setdefault(name, []).append(problem)
        if found:
            raise ValidationError(found)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page, the parts of its letter cut at their blanks, and what it encloses."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        blanks = self.blanks
        parts = {name: paragraphs_of(getattr(self, name), blanks) for name in LETTER}
        return {
            **context,
            "blanks": blanks,
            "parts": parts,
            "to": pieces_of(self.send_to, blanks),
            "enclosed": self.enclosed(),
            "months": list(get_month_names("wide", locale=reader_language()).values()),
        }

    def enclosed(self) -> Page | None:
        """Give the published statement, in the language of the letter where there is one."""
        if self.statement is None:
            return None
        pages = (
            Page.objects.filter(translation_key=self.statement.translation_key)
            .live()
            .filter(~is_restricted())
        )
        by_locale = {page.locale_id: page for page in pages}
        return by_locale.get(self.locale_id) or by_locale.get(self.statement.locale_id)
