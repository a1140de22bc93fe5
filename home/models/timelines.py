"""Timelines: the steps of a series, such as the sessions of an inquiry or a cycle of review."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin

from home.events.linked_data import of_timeline
from home.events.series import steps_of
from home.models.editorial import EditorialPage
from tracker.dates import PartialDateField


class TimelinePage(EditorialPage):
    """A series in order of time; its entries are pages of events, or facts of its own."""

    schema_type = "ItemList"
    template = "home/timeline_page.html"

    content_panels = [
        *EditorialPage.content_panels,
        InlinePanel(
            "entries",
            heading=_("Entries"),
            label=_("entry"),
            help_text=_("In any order: readers see them in order of time."),
        ),
    ]

    class Meta:
        verbose_name = _("timeline")
        verbose_name_plural = _("timelines")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and its steps; three queries however many there are."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "steps": self.steps}

    @cached_property
    def steps(self) -> list[Any]:
        """The steps of the series in order of time, as of now."""
        return list(steps_of(self.entries.all(), now()))

    def structured_data(self) -> dict[str, Any]:
        """Describe the series in schema.org's words."""
        return {**super().structured_data(), **of_timeline(self.steps)}


class TimelineEntry(TranslatableMixin, Orderable):
    """One step of a series: an event, or a date and a title of its own.

    The event may be of either language; readers are led to the one in theirs.
    """

    page: Any = ParentalKey(TimelinePage, on_delete=models.CASCADE, related_name="entries")
    event = models.ForeignKey(
        "home.EventPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("event"),
        help_text=_("Its date, title and summary are taken from its page."),
    )
    occurs_on = PartialDateField(_("or date"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)

    panels = [
        FieldPanel("event"),
        FieldRowPanel([FieldPanel("occurs_on"), FieldPanel("title")]),
        FieldPanel("text"),
        FieldPanel("link"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entry of a timeline")
        verbose_name_plural = _("entries of timelines")

    def __str__(self) -> str:
        return str(self.title or self.event or self.occurs_on)

    def clean(self) -> None:
        """Check that it can be shown: an event, or a date with a title."""
        super().clean()
        if self.event_id:
            return
        if not self.occurs_on:
            raise ValidationError({"occurs_on": _("Choose an event, or give a date.")})
        if not self.title:
            raise ValidationError({"title": _("Say what happened on this date.")})
