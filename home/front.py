"""What the first page shows of the tracker: counts, what comes next, what was published last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from tracker.localized import Pair
from tracker.public.briefs import Brief, brief_of
from tracker.public.charts.held import HELD_STATUSES, query_of_held
from tracker.public.index import Index, cards
from tracker.public.pieces import piece
from tracker.publication.models import PublishedVersion, State

COMING: Final = 5
VAGUE: Final = 10
"""Room for hearings of which only a month or a year is known, which may or may not be to come."""
LATEST: Final = 10
HELD_SHOWN: Final = 8
CHANGES: Final = 5
OF_RECORD: Final = ("kind", "slug", "title_km", "title_en", "dated_on", "card")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are on record."""

    people: int
    held: int
    cases: int
    hearings: int


@dataclass(frozen=True, slots=True)
class Change:
    """A version that was published, the day in Phnom Penh, and what its editor said of it."""

    brief: Brief
    number: int
    published_on: str
    note: Pair


@dataclass(frozen=True, slots=True)
class Front:
    """The first page's rows."""

    coming: list[Brief]
    latest: list[Brief]
    held: list[Brief]
    changes: list[Change]


def tracker_part(index: Index, today: date) -> Callable[[str], SafeString]:
    """Give what draws a part of the tracker by its name; two queries once something was published.

    What is drawn is kept until something is; the rows are read once for all parts.
    """
    counts = counts_of(index)

    @cache
    def given() -> dict[str, Any]:
        front = front_of(index, today)
        told = {"total": counts.held, "held_query": query_of_held()}
        return {"front": front, **told}

    def draw(name: str) -> SafeString:
        return piece(index, f"home/front/_{name}.html", today, given)

    return draw


def front_of(index: Index, day: date) -> Front:
    """Read what the first page shows, in two queries however much is on record."""
    today = day.isoformat()
    coming, latest, held = _references(index, today)
    rows = {row.reference: brief_of(row) for row in cards([*coming, *latest, *held])}
    return Front(
        coming=[row for row in _found(rows, coming) if row.dated_on >= today][:COMING],
        latest=[row for row in _found(rows, latest) if row.dated_on < today],
        held=_found(rows, held),
        changes=latest_changes(),
    )


def latest_changes() -> list[Change]:
    """Give the versions published last of records that are still live; one query."""
    versions = PublishedVersion.objects.filter(record__state=State.LIVE).select_related("record")
    shown = versions.only(
        "number",
        "published_at",
        "note_km",
        "note_en",
        *(f"record__{field}" for field in OF_RECORD),
    )
    return [_change(version) for version in shown.order_by("-pk")[:CHANGES]]


def _change(version: PublishedVersion) -> Change:
    return Change(
        brief=brief_of(version.record),
        number=version.number,
        published_on=localtime(version.published_at).date().isoformat(),
        note={"km": version.note_km, "en": version.note_en},
    )


def _found(rows: dict[str, Brief], references: list[str]) -> list[Brief]:
    """Give the rows of references; one withdrawn a moment ago is left out."""
    return [rows[reference] for reference in references if reference in rows]


def _references(index: Index, today: str) -> tuple[list[str], list[str], list[str]]:
    """Give the hearings to come, the latest ones, and people held of whom there was news last."""
    hearings = index.kind("hearing")
    held = index.kind("person").select({"status": HELD_STATUSES})
    return (
        hearings.select({}, since=today).page("oldest", 1, COMING + VAGUE),
        hearings.select({}, until=today).page("newest", 1, LATEST),
        held.page("newest", 1, HELD_SHOWN),
    )


def counts_of(index: Index) -> Counts:
    """Count what is on record; no query."""
    people = index.kind("person")
    return Counts(
        people=people.select({}).count,
        held=people.select({"status": HELD_STATUSES}).count,
        cases=index.kind("case").select({}).count,
        hearings=index.kind("hearing").select({}).count,
    )
