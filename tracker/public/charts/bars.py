"""Bars that lie one below the other, each under its label: legible at any width, in any script."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.public.charts.figures import Line

ROW: Final = 44
"""Pixels from bar to bar: a line of Khmer, its bar, and air."""
BASELINE: Final = 18
BAR_TOP: Final = 25
BAR_HEIGHT: Final = 10
WIDEST: Final = 86.0
"""Per cent of the width that the longest bar takes; the rest is for its number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it counts, where its label stands, and its width in per cent."""

    line: Line
    label_y: int
    bar_y: int
    number_y: int
    width: float


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars and the height in pixels of the drawing that holds them."""

    bars: tuple[Bar, ...]
    height: int
    bar_height: int = BAR_HEIGHT


def bar_chart(lines: Sequence[Line]) -> BarChart:
    """Lay out a bar for each line; the longest fills the width that numbers leave."""
    most = max((line.count for line in lines), default=0)
    bars = tuple(
        Bar(
            line=line,
            label_y=top + BASELINE,
            bar_y=top + BAR_TOP,
            number_y=top + BAR_TOP + BAR_HEIGHT,
            width=round(line.count / most * WIDEST, 2) if most else 0.0,
        )
        for top, line in zip(range(0, ROW * len(lines), ROW), lines, strict=True)
    )
    return BarChart(bars, height=ROW * len(lines))
