"""Where the parts of a chart stand: per cent across, pixels down, so that no text is scaled."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil
from typing import Final

from home.data.chart import COLUMNS, LINE, STACKED, ChartData
from tracker.public.charts.columns import CEILING, FLOOR, HEIGHT, Tick, ticks

LEFT: Final = 9.0
SHARE_OF_SLOT: Final = 0.72
MOST_LABELS_BELOW: Final = 7
MOST_NUMBERS: Final = 12
LABEL_ROOM: Final = 28
BAR_HEIGHT, BAR_STEP, AIR = 10, 16, 12
WIDEST: Final = 80.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A bar, a column or a point of a line: where it lies, what it says, which series it is."""

    x: float
    y: float
    width: float
    height: float
    step: int
    label: str
    series: str
    value: Decimal

    @property
    def middle(self) -> float:
        """Where its number is centred, in per cent."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Word:
    """A label: its text and where it stands."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A part of a line, from one point to the next."""

    x1: float
    y1: float
    x2: float
    y2: float
    step: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts of a chart, and its height in pixels."""

    kind: str
    height: int
    pieces: tuple[Piece, ...]
    words: tuple[Word, ...]
    ticks: tuple[Tick, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    has_numbers: bool = True


def draw_chart(data: ChartData, kind: str) -> Drawing:
    """Lay out a chart of a kind: bars, columns, line or stacked."""
    return _upright(data, kind) if kind in (COLUMNS, LINE, STACKED) else _bars(data)


def _bars(data: ChartData) -> Drawing:
    row = LABEL_ROOM + BAR_STEP * len(data.series) + AIR
    most = data.most or Decimal(1)
    pieces = tuple(
        Piece(
            x=0,
            y=row * place + LABEL_ROOM + BAR_STEP * step,
            width=round(float(value / most) * WIDEST, 2),
            height=BAR_HEIGHT,
            step=step + 1,
            label=data.labels[place],
            series=series.name,
            value=value,
        )
        for step, series in enumerate(data.series)
        for place, value in enumerate(series.values)
        if value is not None
    )
    words = tuple(Word(label, 0, row * place + 19) for place, label in enumerate(data.labels))
    return Drawing("bars", row * len(data.labels), pieces, words)


def _upright(data: ChartData, kind: str) -> Drawing:
    marks = ticks(ceil(data.most_together if kind == STACKED else data.most))
    slot = (100 - LEFT) / len(data.labels)
    pieces = tuple(_pieces(data, kind, marks[-1], slot))
    every = -(-len(data.labels) // MOST_LABELS_BELOW)
    words = tuple(
        Word(label, round(LEFT + slot * (place + 0.5), 2), HEIGHT - 8)
        for place, label in enumerate(data.labels)
        if (len(data.labels) - 1 - place) % every == 0
    )
    return Drawing(
        kind=kind,
        height=HEIGHT,
        pieces=pieces,
        words=words,
        ticks=tuple(Tick(mark, _level(mark, marks[-1])) for mark in marks),
        strokes=tuple(_strokes(pieces)) if kind == LINE else (),
        has_numbers=kind == COLUMNS and len(pieces) <= MOST_NUMBERS,
    )


def _pieces(data: ChartData, kind: str, top: int, slot: float) -> Iterator[Piece]:
    beside = len(data.series) if kind == COLUMNS else 1
    width = slot * SHARE_OF_SLOT / beside
    for place, label in enumerate(data.labels):
        below = Decimal(0)
        left = LEFT + slot * (place + (1 - SHARE_OF_SLOT) / 2)
        for step, series in enumerate(data.series):
            value = series.values[place]
            if value is None:
                continue
            y = _level(value + below, top)
            foot = _level(below, top)
            x = left + width * step if kind == COLUMNS else left
            if kind == LINE:
                x, y, foot = LEFT + slot * (place + 0.5), y, y
            yield Piece(
                round(x, 2),
                y,
                round(width, 2),
                round(foot - y, 1),
                step + 1,
                label,
                series.name,
                value,
            )
            below += value if kind == STACKED else 0


def _strokes(pieces: tuple[Piece, ...]) -> Iterator[Stroke]:
    for step in sorted({piece.step for piece in pieces}):
        points = [piece for piece in pieces if piece.step == step]
        for one, other in pairwise(points):
            yield Stroke(one.x, one.y, other.x, other.y, step)


def _level(value: Decimal | int, top: int) -> float:
    return round(FLOOR - (FLOOR - CEILING) * float(value) / top, 1)
