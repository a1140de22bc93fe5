"""Events: forums, commemorations, sessions of inquiries and of the United Nations, deadlines."""

from datetime import date, datetime
from typing import Any, Final, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from home.blocks.sessions import SessionBlock
from home.events.addresses import file_path
from home.events.checking import problems_of
from home.events.kinds import EventKind, EventState
from home.events.languages import LanguagesField
from home.events.linked_data import of_event
from home.events.spans import Span
from home.events.zones import CITIES
from home.models.editorial import EditorialPage
from home.models.event_panels import EVENT_PANELS
from home.restrictions import is_restricted
from tracker.dates import PartialDateField
from tracker.public.calendar import Month

LINKED: Final = ("title", "slug", "url_path", "locale")
"""What a link to a page needs of its thirty columns."""


class EventQuerySet(PageQuerySet):
    """Events as readers ask for them."""

    def for_readers(self, language: str) -> Self:
        """Keep the published ones of a language that anybody may read; without their long texts."""
        pages: Self = self.live().filter(~is_restricted()).filter(locale__language_code=language)
        return pages.lightly()

    def lightly(self) -> Self:
        """Leave out the long texts, which no list shows."""
        pages: Self = self.defer("body", "sessions")
        return pages

    def upcoming(self, now: datetime) -> Self:
        """Keep those that are not over, soonest first."""
        return self._soonest_first(Q(over_at__gt=now))

    def past(self, now: datetime) -> Self:
        """Keep those that are over, the latest first."""
        events: Self = self._soonest_first(Q(over_at__lte=now)).reverse()
        return events

    def in_month(self, month: Month) -> Self:
        """Keep those that may take place in a month by their own clock, soonest first.

        Some of the days around it may be kept, too, as clocks differ by up to a day.
        """
        first, last = month.weeks()[0][0], month.weeks()[-1][-1]
        return self._soonest_first(Q(begins_at__date__lte=last, over_at__date__gte=first))

    def _soonest_first(self, condition: Q) -> Self:
        events: Self = self.filter(condition).order_by("begins_at", "pk")
        return events


class EventPage(EditorialPage):
    """One event, its times by the clock of its own place.

    `begins_at` and `over_at` follow from them, and order lists.
    """

    schema_type = "Event"
    template = "home/event_page.html"

    kind = models.CharField(_("kind"), max_length=20, choices=EventKind.choices)
    starts_on = PartialDateField(
        _("first day"), help_text=_("The day, or the month where no more is known: 2021-03.")
    )
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_on = PartialDateField(
        _("last day"), null=True, blank=True, help_text=_("Where it is not the first day.")
    )
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("by the clock of"),
        max_length=32,
        blank=True,
        choices=list(CITIES.items()),
        help_text=_(
            "Washington and Toronto go by New York, Vancouver by Los Angeles, Melbourne by Sydney."
        ),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=EventState.choices, default=EventState.PLANNED
    )
    place = models.CharField(_("place"), max_length=250, blank=True)
    online_url = models.URLField(_("address online"), max_length=500, blank=True)
    is_place_unannounced = models.BooleanField(
        _("place not announced"),
        default=False,
        help_text=_("Tick where no source gives a place or an address online."),
    )
    languages = LanguagesField(_("languages"))
    sessions: Any = StreamField(
        [("session", SessionBlock())], blank=True, verbose_name=_("programme")
    )
    programme = models.ForeignKey(
        get_document_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("programme as a file"),
    )
    begins_at = models.DateTimeField(editable=False, db_index=True)
    over_at = models.DateTimeField(editable=False, db_index=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    content_panels = [*EditorialPage.content_panels[:2], *EVENT_PANELS]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @property
    def span(self) -> Span:
        """From when to when it lasts. A deadline is over at its hour."""
        is_deadline = self.kind == EventKind.SUBMISSION_DEADLINE
        ends_at = self.ends_at or (self.starts_at if is_deadline and not self.ends_on else None)
        zone = self.time_zone if self.time_zone in CITIES else ""
        return Span(self.starts_on, self.starts_at, self.ends_on, ends_at, zone)

    @property
    def dated_on(self) -> date | None:
        """The day that lists and feeds give it: its first."""
        return self.starts_on.earliest

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page, its calendar file, the series it stands in and the page of all events."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "file_path": file_path(self.translation_key),
            "series": self._published("home.TimelinePage", entries__event__in=self._translations()),
            "indexes": self._published("home.EventIndex")[:1],
        }

    def structured_data(self) -> dict[str, Any]:
        """Describe the event in schema.org's words."""
        return {**super().structured_data(), **of_event(self)}

    def _translations(self) -> QuerySet["EventPage"]:
        events = EventPage.objects.filter(translation_key=self.translation_key)
        rows: QuerySet[EventPage] = events.order_by().values("pk")
        return rows

    def _published(self, label: str, **where: Any) -> Any:
        pages = apps.get_model(label)._default_manager.filter(locale_id=self.locale_id, **where)
        return pages.live().filter(~is_restricted()).distinct().order_by("path").only(*LINKED)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save it with the moments it begins and is over, which lists are ordered by."""
        for name in ("starts_on", "starts_at", "ends_on", "ends_at"):
            setattr(self, name, self._meta.get_field(name).to_python(getattr(self, name)))
        if self.starts_on:
            self.begins_at, self.over_at = self.span.begins, self.span.over
        return super().save(*args, **kwargs)

    def clean(self) -> None:
        """Check dates, hours and place together; raises ValidationError on the field to mend."""
        super().clean()
        found: dict[str, Any] = dict(problems_of(self.span)) if self.starts_on else {}
        is_somewhere = self.place or self.online_url or self.is_place_unannounced
        if self.kind == EventKind.FORUM and not is_somewhere:
            found["place"] = _("Give a place or an address online, or tick “place not announced”.")
        if found:
            raise ValidationError(found)
