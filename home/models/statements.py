"""Statements: what the movement said, to whom, and who signed it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail_localize.fields import SynchronizedField

from home.models.footnotes import Footnoted
from home.models.printed import Printed
from home.models.signatories import Signatory
from tracker.dates import PartialDateField


class StatementKind(models.TextChoices):
    """What sort of text a statement is."""

    STATEMENT = "statement", _("Statement")
    JOINT_LETTER = "joint_letter", _("Joint letter")
    OPEN_LETTER = "open_letter", _("Open letter")
    PRESS_RELEASE = "press_release", _("Press release")
    SUBMISSION = "submission", _("Submission")


class StatementPage(Printed, Footnoted):
    """One statement, letter or submission, with its demands, its signatories and its notes."""

    schema_type: ClassVar[str] = "Article"
    footnoted: ClassVar[tuple[str, ...]] = ("demands", "body")
    template = "home/statement_page.html"

    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=StatementKind.choices,
        default=StatementKind.STATEMENT,
        db_index=True,
    )
    issued_on = PartialDateField(
        _("date of issue"),
        null=True,
        blank=True,
        help_text=_("As exact as it is known: a day, a month or a year."),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    addressees: Any = StreamField(
        [("addressee", CharBlock(label=_("addressee"), max_length=255))],
        blank=True,
        verbose_name=_("addressees"),
        help_text=_("To whom it is said, one in each row."),
    )
    demands: Any = StreamField(
        [("demand", RichTextBlock(label=_("demand"), features=["bold", "italic", "link"]))],
        blank=True,
        verbose_name=_("demands"),
        help_text=_("They are numbered by themselves and stand above the text."),
    )
    source_url = models.URLField(_("where it was first published"), blank=True, max_length=500)
    archived_url = models.URLField(_("archived copy"), blank=True, max_length=500)

    override_translatable_fields = [
        SynchronizedField(name) for name in ("kind", "issued_on", "source_url", "archived_url")
    ]
    parent_page_types = ["home.StatementIndex"]
    subpage_types: ClassVar[list[str]] = []

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("issued_on"), FieldPanel("place")]),
        FieldPanel("addressees"),
        FieldPanel("summary"),
        FieldPanel("demands"),
        FieldPanel("body"),
        Footnoted.footnotes_panel,
        MultiFieldPanel(
            [
                HelpPanel(template="home/editing/paste_signatories.html"),
                InlinePanel(
                    "signatories",
                    label=_("Signatory"),
                    help_text=_(
                        "Joined on is for who signed later than the statement. Who withdrew is"
                        " shown, and not counted. A role is a person's office."
                    ),
                ),
            ],
            heading=_("Signatories"),
        ),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
        MultiFieldPanel(
            [FieldPanel("source_url"), FieldPanel("archived_url")], heading=_("Original")
        ),
    ]

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    @property
    def dated_on(self) -> date | None:
        """The first day that its date of issue can mean, else that of its first publication."""
        return self.issued_on.earliest if self.issued_on else super().dated_on

    def searchable_texts(self) -> Iterator[str]:
        """Give its demands besides, and to whom it is addressed."""
        yield from super().searchable_texts()
        for name in ("addressees", "demands"):
            yield from self._meta.get_field(name).get_searchable_content(getattr(self, name))

    @cached_property
    def signed(self) -> list[Signatory]:
        """Who signed, in order, the withdrawn too; one query."""
        return list(self.signatories.all())

    @cached_property
    def attached(self) -> list["StatementAttachment"]:
        """The files that go with it, in order; one query."""
        return list(self.attachments.select_related("document"))

    @property
    def signatory_count(self) -> int:
        """How many signed and did not withdraw."""
        return sum(1 for signatory in self.signed if not signatory.withdrawn_on)


class StatementAttachment(Orderable):
    """A file that goes with a statement. The file can't be deleted while it does."""

    page: Any = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "wagtaildocs.Document", models.PROTECT, related_name="+", verbose_name=_("file")
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return str(self.document)
