"""Events of the demo, and the timelines of their series."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import Entry, Language, key_of, read, said
from home.demo.loader.places import page_of
from home.demo.loader.sources import source
from home.models import EventPage, TimelineEntry, TimelinePage
from tracker.dates import PartialDate


def events() -> Iterator[Draft]:
    """Give the events."""
    for entry in read("events"):
        yield Draft(entry["id"], "events", partial(_event, entry))


def timelines() -> Iterator[Draft]:
    """Give the timelines; their events are there by now."""
    for entry in read("timelines"):
        yield Draft(entry["id"], "timelines", partial(_timeline, entry))


def _event(entry: Entry, language: Language) -> EventPage:
    made: EventPage = page(
        EventPage,
        entry,
        language,
        kind=entry["kind"],
        starts_on=PartialDate.parse_edtf(entry["starts_on"]),
        ends_on=_date(entry.get("ends_on")),
        time_zone=entry.get("timezone", ""),
        place=said(entry["place"], language),
        is_place_unannounced=not entry["place"],
    )
    return made


def _timeline(entry: Entry, language: Language) -> Any:
    made = page(TimelinePage, entry, language)
    made.entries = [
        _step(entry, order, row, language) for order, row in enumerate(entry["entries"])
    ]
    return made


def _step(entry: Entry, order: int, row: Entry, language: Language) -> TimelineEntry:
    # Either language of an event will do: readers are led to the one in theirs.
    event = page_of(row["event"], "en") if "event" in row else None
    return TimelineEntry(
        sort_order=order,
        event_id=event and event.pk,
        occurs_on=_date(row.get("occurs_on")),
        title=said(row.get("title"), language),
        text=said(row.get("text"), language),
        link=source(row["source"]).get("url", "") if "source" in row else "",
        translation_key=key_of(entry["id"], "step", order),
    )


def _date(edtf: str | None) -> PartialDate | None:
    return PartialDate.parse_edtf(edtf) if edtf else None
