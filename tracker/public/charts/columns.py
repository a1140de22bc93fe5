"""Columns side by side, one a year, over a scale of whole numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

HEIGHT: Final = 200
FLOOR: Final = 172
CEILING: Final = 18
LEFT: Final = 9.0
"""Per cent of the width kept for the numbers of the scale."""
MOST_TICKS: Final = 5
MOST_YEAR_LABELS: Final = 7
MOST_NUMBERS: Final = 12
SHARE_OF_SLOT: Final = 0.72


@dataclass(frozen=True, slots=True)
class Column:
    """A year's column: lengths in pixels down, per cent across; a year of none has no height."""

    year: int
    count: int
    x: float
    width: float
    y: float
    is_labelled: bool

    @property
    def height(self) -> float:
        """Its length in pixels, down to the floor."""
        return round(FLOOR - self.y, 1)

    @property
    def middle(self) -> float:
        """Where its label and its number are centred, in per cent."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale."""

    value: int
    y: float


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Columns, their scale, and whether there is room for a number over each."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    has_numbers: bool
    height: int = HEIGHT
    floor: int = FLOOR


def column_chart(counts: Mapping[int, int]) -> ColumnChart:
    """Lay out a column for every year from the first to the last, also for those that have none."""
    years = range(min(counts), max(counts) + 1) if counts else range(0)
    marks = ticks(max(counts.values(), default=0))
    slot = (100 - LEFT) / max(len(years), 1)
    step = -(-len(years) // MOST_YEAR_LABELS)
    return ColumnChart(
        columns=tuple(
            Column(
                year=year,
                count=counts.get(year, 0),
                x=round(LEFT + slot * (place + (1 - SHARE_OF_SLOT) / 2), 2),
                width=round(slot * SHARE_OF_SLOT, 2),
                y=_level(counts.get(year, 0), marks[-1]),
                is_labelled=(years[-1] - year) % step == 0,
            )
            for place, year in enumerate(years)
        ),
        ticks=tuple(Tick(mark, _level(mark, marks[-1])) for mark in marks),
        has_numbers=len(years) <= MOST_NUMBERS,
    )


def ticks(most: int) -> list[int]:
    """Give round numbers from 0 to no less than `most`, at most MOST_TICKS of them above 0."""
    scale = 1
    while True:
        for step in (scale, 2 * scale, 5 * scale):
            if most <= step * MOST_TICKS:
                steps = max(-(-most // step), 1)
                return [step * number for number in range(steps + 1)]
        scale *= 10


def _level(value: int, top: int) -> float:
    """How far down a value of a scale lies, in pixels."""
    return round(FLOOR - (FLOOR - CEILING) * value / top, 1)
