"""The rows of a list, each drawn from a record's card and kept.

A card changes only with its record's edition, so a row is drawn once for each language and day;
the day decides which event is the last and which the next. The index knows the editions: a page
whose rows are all kept reads no record.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.core.cache import caches
from django.template.loader import get_template
from django.utils.safestring import SafeString

from tracker.dates import short_date
from tracker.public.index import KindIndex, cards
from tracker.public.kinds import path_of
from tracker.public.rendering import SECONDS_KEPT, revision
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord

_GAP = re.compile(r"\n[ \n]+")


class Row(NamedTuple):
    """The cells of a record, and whether it was generated and describes nobody."""

    reference: str
    cells: SafeString
    is_synthetic: bool


def draw_rows(references: Sequence[str], records: KindIndex, today: date) -> list[Row]:
    """Give the rows of records, from what is kept where it is there; one query for the others.

    A record that was withdrawn this moment is left out.
    """
    kept = caches["renderings"]
    stem = f"row:{reader_language()}:{today}:{revision()}"
    keys = {key: f"{stem}:{key}:{records.edition(key)}" for key in references}
    known = kept.get_many(keys.values())
    rows = {key: known[name] for key, name in keys.items() if name in known}
    fresh = cards([key for key in references if key not in rows])
    drawn = {record.reference: _draw(record, today) for record in fresh}
    if drawn:
        names = {record.reference: f"{record.reference}:{record.edition}" for record in fresh}
        kept.set_many({f"{stem}:{names[key]}": row for key, row in drawn.items()}, SECONDS_KEPT)
    found = {**rows, **drawn}
    return [
        Row(key, SafeString(found[key][0]), found[key][1]) for key in references if key in found
    ]


def compact(html: str) -> str:
    """Take out the line breaks between a template's tags; they are a fifth of a list."""
    return _GAP.sub("\n", html)


def _draw(record: PublishedRecord, today: date) -> tuple[str, bool]:
    template = get_template(f"tracker/_row_{record.kind}.html")
    context = {"record": record, "card": record.card, **_context(record, today)}
    cells = compact(template.render(context).strip()).replace(">\n<", "><")
    return cells, bool(record.card.get("synthetic"))


def _context(record: PublishedRecord, today: date) -> dict[str, Any]:
    name, card = {"km": record.title_km, "en": record.title_en}, record.card
    return {
        "name": name,
        "quote": {
            "reference": record.reference,
            "name": name,
            "anonymised": card.get("anonymised", False),
        },
        "path": path_of(record, reader_language()),
        "dates": {field: _written(card[field]) for field in _DATES if field in card},
        "people": _people(card.get("people", {})),
        **_events(card, today),
    }


_DATES = ("since", "reported_on", "filed_on", "held_on", "postponed_to", "occurred_on")


def _written(edtf: str) -> str:
    """Write a date that stays on one line, without the markup of a sentence's."""
    return short_date(edtf, reader_language()).replace(" ", "\u00a0")


def _people(people: dict[str, Any]) -> dict[str, Any]:
    few = people.get("few", [])
    return {"few": few, "more": people.get("count", 0) - len(few)}


def _events(card: dict[str, Any], today: date) -> dict[str, Any]:
    """The last event and the next; one that was ahead when it was published may be past by now."""
    last, following = card.get("last"), card.get("next")
    if following and following["on"] <= today.isoformat():
        last, following = following, None
    return {"last": last and _event(last), "next": following and _event(following)}


def _event(event: dict[str, Any]) -> dict[str, Any]:
    return {"what": event["what"], "on": _written(event["on"])}
