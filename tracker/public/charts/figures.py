"""Counts as charts, tables and spreadsheets take them."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from tracker.localized import Pair

NOT_RECORDED: Final = ""
"""The code of the line that counts those of whom nothing is recorded."""

NOT_KNOWN: Final = (NOT_RECORDED, "unknown")


@dataclass(frozen=True, slots=True)
class Line:
    """What is counted, how many there are, and the query of the list that shows them."""

    code: str
    label: Pair
    count: int
    query: str = ""

    @property
    def is_recorded(self) -> bool:
        """Whether it counts a value rather than the lack of one."""
        return self.code != NOT_RECORDED


@dataclass(frozen=True, slots=True)
class Figures:
    """A breakdown of a total. `overlaps` where one of those counted may stand in several lines."""

    slug: str
    total: int
    lines: tuple[Line, ...]
    overlaps: bool = False

    @property
    def shares(self) -> list[tuple[Line, int]]:
        """Each line with its share of the total in whole per cent."""
        return [(line, round(100 * line.count / max(self.total, 1))) for line in self.lines]

    @property
    def recorded(self) -> tuple[Line, ...]:
        """The lines that count a value."""
        return tuple(line for line in self.lines if line.is_recorded)


def tally(values: Iterable[Iterable[str]]) -> Counter[str]:
    """Count codes, each once for each of those who have it; NOT_RECORDED for those without any."""
    counts: Counter[str] = Counter()
    for codes in values:
        counts.update(set(codes) or {NOT_RECORDED})
    return counts


def largest_first(
    counts: Counter[str], label_of: Callable[[str], Pair], query_of: Callable[[str], str]
) -> tuple[Line, ...]:
    """Give a line for each code, the most frequent first, and what nobody knows last."""
    codes = sorted(counts, key=lambda code: (code in NOT_KNOWN, -counts[code], code))
    return tuple(
        Line(code, label_of(code), counts[code], query_of(code) if code else "") for code in codes
    )
