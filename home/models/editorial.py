"""What all editorial pages share: a summary, a body of blocks, the records they name."""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks.body import BODY


class EditorialPage(Page):
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

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        abstract = True

    @property
    def dated_on(self) -> date | None:
        """The day that lists and feeds give the page: of its first publication, in Phnom Penh."""
        moment = self.first_published_at
        return localtime(moment).date() if moment else None
