"""Reports: white papers with front matter, chapters, and one numbering of notes."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from home.blocks.chapters import CHAPTERS
from home.models.footnotes import Footnoted
from home.models.printed import Printed
from home.reports.records import StatedRecord, stated_records
from tracker.dates import PartialDateField


class ReportPage(Printed, Footnoted):
    """A report: what stands before the chapters in `body`, then the chapters, then the notes."""

    schema_type: ClassVar[str] = "Report"
    footnoted: ClassVar[tuple[str, ...]] = ("body", "chapters")
    has_contents = True
    template = "home/report_page.html"

    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    authors = models.CharField(_("authors"), max_length=255, blank=True)
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    issued_on = PartialDateField(
        _("date of issue"),
        null=True,
        blank=True,
        help_text=_("As exact as it is known: a day, a month or a year."),
    )
    chapters: Any = StreamField(CHAPTERS, blank=True, verbose_name=_("chapters"))

    override_translatable_fields = [SynchronizedField("issued_on"), SynchronizedField("publisher")]
    content_panels = [
        *Page.content_panels,
        FieldPanel("subtitle"),
        FieldRowPanel([FieldPanel("authors"), FieldPanel("publisher"), FieldPanel("issued_on")]),
        FieldPanel("summary"),
        FieldPanel("body", heading=_("Front matter")),
        FieldPanel("chapters"),
        Footnoted.footnotes_panel,
    ]

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")

    @property
    def dated_on(self) -> date | None:
        """The first day that its date of issue can mean, else that of its first publication."""
        return self.issued_on.earliest if self.issued_on else super().dated_on

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page with its records by reference and version, and notes of both; one query."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        stated = stated_records(list(self._chosen()))
        records = {(each.reference, each.number): each for each in stated}
        context["notes"].add(_distinct(stated))
        return {**context, "records": records}

    def searchable_texts(self) -> Iterator[str]:
        """Give the texts of the chapters besides; those of records are found by the records."""
        yield from super().searchable_texts()
        yield from (self.subtitle, self.authors)
        yield from self._meta.get_field("chapters").get_searchable_content(self.chapters)

    def records_named(self) -> list[str]:
        """Give the references of the records named, and of those that chapters are made of."""
        chosen = [each["reference"] for each in self._chosen()]
        return list(dict.fromkeys([*super().records_named(), *chosen]))

    def _chosen(self) -> Iterator[dict[str, Any]]:
        for chapter in self.chapters:
            if chapter.block_type == "records":
                yield from chapter.value["records"]


def _distinct(records: list[StatedRecord]) -> list[Any]:
    """Give the notes of the records, one for each source."""
    return list({note.mark: note for record in records for note in record.notes}.values())
