"""What speaks for and against two people being one, beside their names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tracker.liberty.status import FINAL
from tracker.models import Affiliation, Defendant, Detention, Person, StatusReport

# Years of birth are often an age in a newspaper, told before or after the birthday.
_SLACK_IN_YEARS: Final = 1
_FOR: Final = 0.02
_AGAINST: Final = -0.05


@dataclass(frozen=True)
class Described:
    """What is told of a person beside the names; the years are those of dated facts."""

    sex: str = "unknown"
    birth_year: int | None = None
    cases: frozenset[int] = frozenset()
    organisations: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    years: tuple[int, ...] = ()


@dataclass
class Recorded:
    """What is on record of a person beside the names."""

    cases: set[int] = field(default_factory=set)
    organisations: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    years: list[int] = field(default_factory=list)
    died: int | None = None


@dataclass(frozen=True)
class Reason:
    """A sentence that speaks for or against, and what it adds to the likeness when sorting."""

    text: str
    weight: float

    @property
    def speaks_for(self) -> bool:
        """Whether it speaks for the two being one person."""
        return self.weight > 0


def recorded(people: Collection[int]) -> dict[int, Recorded]:
    """Give what is on record of each of these people, in four queries."""
    found: dict[int, Recorded] = defaultdict(Recorded)
    for person, case in _rows(Defendant.objects, people, "case"):
        found[person].cases.add(case)
    for person, organisation, since in _rows(
        Affiliation.objects, people, "organisation", "started_on"
    ):
        found[person].organisations.add(organisation)
        found[person].years += _years(since)
    for person, place, case, since in _rows(
        Detention.objects, people, "place", "case", "started_on"
    ):
        found[person].places |= {place} - {None}
        found[person].cases |= {case} - {None}
        found[person].years += _years(since)
    for person, status, on in _rows(StatusReport.objects, people, "status", "reported_on"):
        if status in FINAL:
            found[person].died = on.latest.year
    return found


def reasons(told: Described, person: Person, known: Recorded) -> Iterator[Reason]:
    """Give what speaks for and against a person on record being the one described."""
    yield from _of_sex(told, person)
    yield from _of_birth(told, person)
    yield from _of_company(told, known)
    yield from _of_dates(told, person, known)


def _of_sex(told: Described, person: Person) -> Iterator[Reason]:
    known = {told.sex, person.sex} - {"unknown", ""}
    if len(known) == 2:
        yield Reason(_("Another sex."), _AGAINST)


def _of_birth(told: Described, person: Person) -> Iterator[Reason]:
    if not told.birth_year or not person.birth_year:
        return
    apart = abs(told.birth_year - person.birth_year)
    if not apart:
        yield Reason(_("The same year of birth."), _FOR)
    elif apart > _SLACK_IN_YEARS:
        yield Reason(_("Born in another year: %(year)s.") % {"year": person.birth_year}, _AGAINST)


def _of_company(told: Described, known: Recorded) -> Iterator[Reason]:
    if told.cases & known.cases:
        yield Reason(_("In the same case."), _FOR)
    if told.organisations & known.organisations:
        yield Reason(_("In the same organisation."), _FOR)
    if told.places & known.places:
        yield Reason(_("Held in the same place."), _FOR)


def _of_dates(told: Described, person: Person, known: Recorded) -> Iterator[Reason]:
    if told.birth_year and known.years and min(known.years) < told.birth_year:
        yield Reason(_("On record from before this year of birth."), _AGAINST)
    if person.birth_year and told.years and min(told.years) < person.birth_year:
        yield Reason(_("Born after what is told here."), _AGAINST)
    if known.died and told.years and max(told.years) > known.died:
        yield Reason(_("Died before what is told here."), _AGAINST)


def _rows(manager: Any, people: Collection[int], *fields: str) -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = manager.filter(person__in=people).order_by()
    return rows.values_list("person", *fields)


def _years(*dates: Any) -> Iterable[int]:
    return [date.earliest.year for date in dates if date]
