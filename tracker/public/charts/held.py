"""The people held at the last report, broken down for charts, tables and files.

Everything is read from what was published: a person's status is that of the last report on record.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from tracker.choices import HELD, ChargeGroup, Sex
from tracker.dates import PartialDate, khmer_digits
from tracker.localized import Pair
from tracker.public.charts.figures import NOT_RECORDED, Figures, Line, largest_first, tally
from tracker.public.index import Index
from tracker.publication.models import PublishedRecord

RECENT: Final = timedelta(days=365)
HELD_STATUSES: Final = tuple(sorted(HELD))
UNLABELLED: Final[Pair] = {"km": "មិនបានកត់ត្រា", "en": "Not recorded"}


@dataclass(frozen=True, slots=True)
class HeldPerson:
    """What is counted of one person held at the last report; dates are EDTF or ""."""

    facets: dict[str, list[str]]
    since: str
    reported_on: str
    is_synthetic: bool


@dataclass(frozen=True, slots=True)
class HeldFigures:
    """Everything the overview says of the people held, as of a day."""

    day: date
    total: int
    reported_lately: int
    synthetic: int
    breakdowns: dict[str, Figures]


_kept: WeakKeyDictionary[Index, HeldFigures] = WeakKeyDictionary()
"""The figures of an index; they go when it goes, as soon as something is published."""


def held_figures(index: Index, today: date) -> HeldFigures:
    """Give the figures of a day; one query the first time that day, none until the next edition."""
    kept = _kept.get(index)
    if kept is None or kept.day != today:
        kept = _kept[index] = count_held(held_people(), index, today)
    return kept


def held_people() -> list[HeldPerson]:
    """Read everybody whose last reported status is one of being held; one query."""
    people = PublishedRecord.objects.of_kind("person").filter(card__status__code__in=HELD_STATUSES)
    return [_held_person(*row) for row in people.values_list("facets", "card")]


def count_held(people: list[HeldPerson], index: Index, today: date) -> HeldFigures:
    """Break the people held down; courts are named as the index names them."""

    def court_name(reference: str) -> Pair:
        title = index.title(reference)
        return title if title and any(title.values()) else {"km": reference, "en": reference}

    breakdowns = (
        _by_facet(people, "charge_group", _name_in(ChargeGroup.pair), overlaps=True),
        _by_facet(people, "court", _name_in(court_name), overlaps=True),
        _by_year("held-by-year", [person.since for person in people]),
        _by_year("held-by-last-report", [person.reported_on for person in people]),
        _by_facet(people, "sex", _name_in(Sex.pair)),
    )
    return HeldFigures(
        day=today,
        total=len(people),
        reported_lately=sum(_is_recent(person.reported_on, today) for person in people),
        synthetic=sum(person.is_synthetic for person in people),
        breakdowns={figures.slug: figures for figures in breakdowns},
    )


def query_of_held(**chosen: str) -> str:
    """Write the query of the list of people held, with one more choice in it."""
    return urlencode({"status": HELD_STATUSES, **chosen}, doseq=True)


def _held_person(facets: Any, card: Any) -> HeldPerson:
    return HeldPerson(
        facets=facets,
        since=card.get("since", ""),
        reported_on=card.get("reported_on", ""),
        is_synthetic=bool(card.get("synthetic")),
    )


def _by_facet(
    people: Iterable[HeldPerson],
    facet: str,
    label_of: Callable[[str], Pair],
    *,
    overlaps: bool = False,
) -> Figures:
    values = [person.facets.get(facet, []) for person in people]
    lines = largest_first(tally(values), label_of, lambda code: query_of_held(**{facet: code}))
    return Figures(f"held-by-{facet.replace('_', '-')}", len(values), lines, overlaps)


def _by_year(slug: str, dates: list[str]) -> Figures:
    counts = tally([text[:4]] if text else [] for text in dates)
    lines = (Line(year, _year(year), counts[year]) for year in sorted(counts, key=_undated_last))
    return Figures(slug, len(dates), tuple(lines))


def _undated_last(year: str) -> tuple[bool, str]:
    return year == NOT_RECORDED, year


def _year(year: str) -> Pair:
    return {"km": khmer_digits(year), "en": year} if year else UNLABELLED


def _name_in(pair_of: Callable[[str], Any]) -> Callable[[str], Pair]:
    def label(code: str) -> Pair:
        if code == NOT_RECORDED:
            return UNLABELLED
        found = pair_of(code)
        return {"km": found["km"], "en": found["en"]}

    return label


def _is_recent(reported_on: str, today: date) -> bool:
    """Whether a report is, as far as its date tells, of the year before a day."""
    return bool(reported_on) and PartialDate.parse_edtf(reported_on).latest >= today - RECENT
