"""What all editorial pages share: a summary, a body of blocks, the records they name."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks.body import BODY
from home.models.findable import FindablePage
from home.models.named_records import naming_panel
from home.naming.blocks import blocks_of
from home.naming.shown import ShownRecords, named_in


class EditorialPage(FindablePage):
    """A page that editors write, in one language; its translation is a page of its own.

    `summary` says in a sentence or two what the page holds: it stands below the title, in lists, in
    feeds and in what other sites show of a link. `schema_type` is what schema.org calls the page.
    """

    schema_type: ClassVar[str] = "WebPage"

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_("One or two sentences. They stand below the title and wherever it is listed."),
    )
    body: Any = StreamField(BODY, blank=True, verbose_name=_("text"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        naming_panel(),
    ]

    class Meta:
        abstract = True

    @property
    def dated_on(self) -> date | None:
        """The day that lists and feeds give the page: of its first publication, in Phnom Penh."""
        moment = self.first_published_at
        return localtime(moment).date() if moment else None

    def searchable_texts(self) -> Iterator[str]:
        """Give the texts by which the page is found, but for its title; a type adds its own."""
        yield self.summary
        yield from self._meta.get_field("body").get_searchable_content(self.body)

    def records_named(self) -> Iterable[str]:
        """Give the references of the records that the page names: in a list of them, in blocks."""
        named: Any = self
        yield from (each.reference for each in named.named_records.all())
        yield from named_in(blocks_of(self))

    @cached_property
    def records_shown(self) -> ShownRecords:
        """What readers see of all records of the page, read in one query."""
        named: Any = self
        references = [each.reference for each in named.named_records.all()]
        return ShownRecords(blocks_of(self), references)
