"""In which months there are hearings, and how many: the way around the calendar."""

from collections import Counter
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from tracker.public.calendar import Month
from tracker.public.index import KindIndex, Selection

Counts = Counter[Month]
STEPS: Final = (1, 4, 13, 40)
"""From how many hearings on a month is one step darker."""

_kept: WeakKeyDictionary[KindIndex, Counts] = WeakKeyDictionary()
"""The months of all hearings of an index; they go when it goes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A month in the table of years: how many hearings, and how dark that makes it."""

    month: Month
    count: int

    @property
    def step(self) -> int:
        """0 for none, at most len(STEPS)."""
        return sum(self.count >= step for step in STEPS)


@dataclass(frozen=True, slots=True)
class Year:
    """A year of twelve months."""

    year: int
    cells: tuple[Cell, ...]


def months_of(hearings: Selection) -> Counts:
    """Count the hearings of a selection by month; those of which only the year is known are out."""
    index = hearings.index
    if hearings.bits != index.alive:
        return _counted(hearings)
    if index not in _kept:
        _kept[index] = _counted(hearings)
    return _kept[index]


def years_of(counts: Counts) -> list[Year]:
    """Give the years that have hearings, the latest first, each with all its months."""
    years = sorted({month.year for month in counts}, reverse=True)
    return [
        Year(year, tuple(Cell(month, counts[month]) for month in _months(year))) for year in years
    ]


def neighbours(counts: Counts, month: Month) -> tuple[Month | None, Month | None]:
    """Give the nearest month with hearings before a month, and the nearest after it."""
    before = max((other for other in counts if other < month), default=None)
    after = min((other for other in counts if other > month), default=None)
    return before, after


def _months(year: int) -> list[Month]:
    return [Month(year, number) for number in range(1, 13)]


def _counted(hearings: Selection) -> Counts:
    index = hearings.index
    references = hearings.page("oldest", 1, max(hearings.count, 1))
    texts = Counter(index.dates[index.slot_of[reference]][:7] for reference in references)
    return Counter(
        {Month.parse(text): n for text, n in texts.items() if len(text) == len("2022-06")}
    )
