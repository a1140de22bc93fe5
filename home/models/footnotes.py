"""Footnotes of any page, and the pages that have them."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from home.footnotes.checking import FootnotedForm
from home.footnotes.marks import LONGEST_MARK, bare_name, is_name
from home.footnotes.numbering import Notes
from home.models.editorial import EditorialPage


class Footnote(TranslatableMixin, Orderable):
    """One note: the mark `[^name]` that cites it, what it says, and where that can be read.

    That a mark has one note is checked by the form and not by the database, where an editor who
    swaps two marks would be refused halfway.
    """

    page: Any = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="footnotes")
    mark = models.CharField(
        _("mark"),
        max_length=LONGEST_MARK + 3,
        help_text=_("A short name, such as 1 or hrw-2020. In the text it is written [^hrw-2020]."),
    )
    text = models.TextField(_("note"), max_length=2000)
    url = models.URLField(_("where it can be read"), blank=True, max_length=500)
    archived_url = models.URLField(_("archived copy"), blank=True, max_length=500)

    override_translatable_fields = [
        SynchronizedField("mark"),
        SynchronizedField("url"),
        SynchronizedField("archived_url"),
    ]
    panels = [
        FieldPanel("mark"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("url"), FieldPanel("archived_url")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("footnote")
        verbose_name_plural = _("footnotes")

    def __str__(self) -> str:
        return f"[^{self.mark}]"

    def clean(self) -> None:
        """Keep the mark without its brackets; raises ValidationError for one no text can have."""
        super().clean()
        self.mark = bare_name(self.mark)
        if self.mark and not is_name(self.mark):
            told = _("A mark is made of letters, digits, hyphens and full stops, without spaces.")
            raise ValidationError({"mark": told})


class Footnoted(EditorialPage):
    """A page whose texts may cite footnotes: the fields named in `footnoted`, as they are drawn."""

    footnoted: ClassVar[tuple[str, ...]] = ("body",)
    base_form_class = FootnotedForm

    footnotes_panel = InlinePanel(
        "footnotes",
        heading=_("Footnotes"),
        label=_("Footnote"),
        help_text=_(
            "Write [^name] in the text where a note belongs, and add the note here under the same"
            " name. Numbers follow the text by themselves."
        ),
    )

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and its `notes`, which the tag `footnoted` numbers; one query."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "notes": Notes(self.footnotes.all())}
