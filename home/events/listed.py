"""The events of a list or a month, in a fixed number of queries however many there are."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from django.db.models import Count, Q
from django.http import Http404
from django.utils.functional import Promise

from home.events.asked import Asked
from home.events.kinds import EventKind
from home.models.events import EventPage, EventQuerySet
from tracker.dates.days import PHNOM_PENH
from tracker.public.calendar import Month, MonthOfHearings, month_of_hearings
from tracker.public.filters.pages import Pages

SHOWN: Final = 20
COUNTED: Final = ("coming", "past")


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind that has events, as a link to the list of them."""

    label: str | Promise
    count: int
    query: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One page of what is to come, or of what has been; `name` is its page in the query."""

    name: str
    asked: Asked
    pages: Pages
    events: list[EventPage]

    def links(self) -> list[tuple[int, str] | None]:
        """Give the pages worth a link with their queries, None where some are left out."""
        numbers = self.pages.linked() if self.pages.last > 1 else []
        return [(number, self.query(number)) if number else None for number in numbers]

    def query(self, number: int) -> str:
        """Write the query of a page of this part alone."""
        return self.asked.query(**{"coming": 1, "past": 1, self.name: number})


@dataclass
class EventList:
    """The list of events of a language as of a moment, as its template draws it."""

    asked: Asked
    language: str
    now: datetime

    @cached_property
    def kinds(self) -> list[Choice]:
        """The kinds that have events, with how many; one query for these and for all counts."""
        chosen = [kind for kind in EventKind if self._counts.get(kind)]
        return [
            Choice(kind.label, sum(self._counts[kind]), f"?kind={kind}", self.asked.kind == kind)
            for kind in chosen
        ]

    @property
    def total(self) -> int:
        """How many events there are of every kind."""
        return sum(map(sum, self._counts.values()))

    @property
    def coming(self) -> Part:
        """What is not over, soonest first."""
        events = [event for event in self._shown if event.over_at > self.now]
        return Part("coming", self.asked, self._pages("coming"), events)

    @property
    def past(self) -> Part:
        """What has been, the latest first."""
        events = [event for event in reversed(self._shown) if event.over_at <= self.now]
        return Part("past", self.asked, self._pages("past"), events)

    @cached_property
    def events(self) -> EventQuerySet:
        """Every event of the kind asked for; made once, as `public` asks the database each time."""
        return of_kind(self._readable, self.asked.kind)

    @cached_property
    def _readable(self) -> EventQuerySet:
        events: EventQuerySet = EventPage.objects.for_readers(self.language)
        return events

    @cached_property
    def _shown(self) -> list[EventPage]:
        """The events of both parts, soonest first, in one query; raises Http404 past the end."""
        coming = self._slice(self.events.upcoming(self.now), self._pages("coming"))
        past = self._slice(self.events.past(self.now), self._pages("past"))
        either = Q(pk__in=coming.values("pk")) | Q(pk__in=past.values("pk"))
        rows = EventPage.objects.filter(either).lightly()
        return list(rows.order_by("begins_at", "pk"))

    def _pages(self, name: str) -> Pages:
        place = COUNTED.index(name)
        kinds = [self.asked.kind] if self.asked.kind else list(self._counts)
        count = sum(self._counts.get(kind, (0, 0))[place] for kind in kinds)
        return Pages(getattr(self.asked, name), count, SHOWN)

    @staticmethod
    def _slice(events: EventQuerySet, pages: Pages) -> EventQuerySet:
        if pages.is_past_the_end:
            raise Http404
        start = (pages.number - 1) * SHOWN
        shown: EventQuerySet = events[start : start + SHOWN]
        return shown

    @cached_property
    def _counts(self) -> dict[str, tuple[int, int]]:
        is_coming = Q(over_at__gt=self.now)
        rows = self._readable.values("kind").annotate(
            coming=Count("pk", filter=is_coming), past=Count("pk", filter=~is_coming)
        )
        return {row["kind"]: (row["coming"], row["past"]) for row in rows.order_by()}


@dataclass(frozen=True, slots=True)
class OnDay:
    """An event on one of its days, or in a month where no day is known: a row of a calendar."""

    dated_on: str
    event: EventPage


def of_kind(events: EventQuerySet, kind: str) -> EventQuerySet:
    """Keep the events of a kind, or all for ""."""
    return events.filter(kind=kind) if kind else events


def month_of_events(events: EventQuerySet, month: Month, now: datetime) -> MonthOfHearings:
    """Lay the events of a month on its days; one query."""
    rows = [
        OnDay(dated_on, event)
        for event in events.in_month(month)
        for dated_on in event.span.dates_in(month)
    ]
    return month_of_hearings(month, rows, now.astimezone(PHNOM_PENH).date())


def nearest_months(events: EventQuerySet, month: Month) -> tuple[Month | None, Month | None]:
    """Give the nearest months with events before and after one; two queries."""
    first, last = month.weeks()[0][0], month.weeks()[-1][-1]
    before = events.filter(begins_at__date__lt=first).order_by("-begins_at").first()
    after = events.filter(begins_at__date__gt=last).order_by("begins_at").first()
    return (
        Month.of(before.span.starts_on.earliest) if before else None,
        Month.of(after.span.starts_on.earliest) if after else None,
    )
