"""The steps of a timeline in order of time: pages of events, and facts of its own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from home.models.events import EventPage
from home.restrictions import is_restricted
from tracker.dates import PartialDate
from tracker.dates.days import PHNOM_PENH
from tracker.public.wording import reader_language


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step: of an event with a page here, or of the timeline alone."""

    on: PartialDate
    until: PartialDate | None
    title: str
    text: str
    link: str
    event: EventPage | None
    is_ahead: bool
    is_next: bool = False

    @property
    def edtf(self) -> str:
        """The date as templates write it."""
        return str(self.on)

    @property
    def edtf_until(self) -> str:
        """The last day, where it is another."""
        return str(self.until) if self.until else ""

    @property
    def is_inexact(self) -> bool:
        """Whether the day is not known, or only estimated."""
        return self.on.precision != "day"

    @property
    def is_foreign(self) -> bool:
        """Whether the event has no page in the reader's language, and that in the other stands."""
        return bool(self.event and self.event.locale.language_code != reader_language())


def steps_of(entries: Iterable[Any], now: datetime) -> list[Step]:
    """Give the entries of a timeline in order of time; two queries however many there are.

    An event that is not published is shown by the entry's own words, or left out.
    """
    rows = list(entries)
    keys = _keys_of(row.event_id for row in rows if row.event_id)
    events = _published(keys.values())
    found = [_step(row, events.get(keys.get(row.event_id)), now) for row in rows]
    steps = sorted((step for step in found if step), key=lambda step: step.on)
    upcoming = next((place for place, step in enumerate(steps) if step.is_ahead), None)
    if upcoming is not None:
        steps[upcoming] = replace(steps[upcoming], is_next=True)
    return steps


def _step(row: Any, event: EventPage | None, now: datetime) -> Step | None:
    if event is not None:
        until = event.ends_on if event.ends_on != event.starts_on else None
        title, text = row.title or event.title, row.text or event.summary
        is_ahead = event.over_at > now
        return Step(event.starts_on, until, title, text, row.link, event, is_ahead)
    if not (row.occurs_on and row.title):
        return None
    is_ahead = row.occurs_on.latest >= now.astimezone(PHNOM_PENH).date()
    return Step(row.occurs_on, None, row.title, row.text, row.link, None, is_ahead)


def _keys_of(ids: Iterable[int]) -> dict[int | None, UUID]:
    rows = EventPage.objects.filter(pk__in=list(ids))
    return dict(rows.values_list("pk", "translation_key"))


def _published(keys: Iterable[UUID]) -> dict[UUID | None, EventPage]:
    """Give the published event of each key, in the reader's language if it is there."""
    events = EventPage.objects.live().filter(~is_restricted()).filter(translation_key__in=set(keys))
    language = reader_language()
    rows = events.select_related("locale").lightly()
    known: dict[UUID | None, EventPage] = {}
    for event in rows:
        if event.translation_key not in known or event.locale.language_code == language:
            known[event.translation_key] = event
    return known
