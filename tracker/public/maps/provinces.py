"""What is on record in each province: courts, places of detention, and people held there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tracker.choices import Province
from tracker.public.charts.held import HELD_STATUSES, query_of_held
from tracker.public.index import Index
from tracker.public.maps.outlines import Outline, outlines

STEPS: Final = (1, 2, 3, 6)
"""From how many courts and places on a province is one step darker."""
LETTER_WIDTH: Final = {"km": 5.5, "en": 6.3}
"""Units of the map that a letter takes on average at the size the style sheet gives."""
LINE_HEIGHT: Final = 14
ROOM_FOR_TWO: Final = 60
"""A province narrower than this is not tall enough for two lines either."""
DROP: Final = 4
"""From the middle of a line down to the letters' feet."""


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A province's line in the table; `term` holds its code and its name in both languages."""

    term: Mapping[str, Any]
    courts: int
    places: int
    held: int

    @property
    def institutions(self) -> int:
        """Courts and places of detention together, by which the map is shaded."""
        return self.courts + self.places

    @property
    def step(self) -> int:
        """How dark the province is on the map: 0 for none on record, at most len(STEPS)."""
        return sum(self.institutions >= step for step in STEPS)

    @property
    def segment(self) -> str:
        """The list that the map leads to: places, or courts where no place is on record."""
        return "places" if self.places else "courts"

    @property
    def query(self) -> str:
        """The query of a list of what is in the province."""
        return f"province={self.term['code']}"

    @property
    def held_query(self) -> str:
        """The query of the list of people held."""
        return query_of_held(province=self.term["code"])


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line of text on the map, centred at a point."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A province on the map: its outline, its figures, and its name as far as there is room."""

    outline: Outline
    row: ProvinceRow
    name: tuple[LabelLine, ...]
    number_at: tuple[int, int]


def province_rows(index: Index) -> list[ProvinceRow]:
    """Give a line for every province in the order of its code, and for abroad if it has any."""
    courts = index.kind("court").select({}).counts("province")
    places = index.kind("place").select({}).counts("province")
    held = index.kind("person").select({"status": HELD_STATUSES}).counts("province")
    rows = [
        ProvinceRow(
            Province.pair(code), courts.get(code, 0), places.get(code, 0), held.get(code, 0)
        )
        for code in Province.codes
    ]
    return [row for row in rows if row.term["code"] != "abroad" or row.institutions or row.held]


def shapes(rows: list[ProvinceRow], language: str) -> list[Shape]:
    """Give the provinces of the rows as the map draws them, enclosed ones last."""
    by_code = {row.term["code"]: row for row in rows}
    return [_shape(outline, by_code[outline.code], language) for outline in outlines()]


def _shape(outline: Outline, row: ProvinceRow, language: str) -> Shape:
    words = fitting(row.term[language], outline.room, LETTER_WIDTH[language])
    x, y = outline.label
    above = LINE_HEIGHT * (len(words) if row.institutions else len(words) - 1)
    top = y - above // 2 + DROP
    lines = tuple(LabelLine(word, x, top + LINE_HEIGHT * place) for place, word in enumerate(words))
    return Shape(outline, row, lines, (x, top + LINE_HEIGHT * len(words) + (1 if words else 0)))


def fitting(name: str, room: int, letter_width: float) -> list[str]:
    """Give a name in one line or a word a line, or no line at all where it would not fit."""
    choices = [[name], name.split()] if room >= ROOM_FOR_TWO else [[name]]
    for lines in choices:
        if max(len(line) for line in lines) * letter_width <= room:
            return lines
    return []


def key_of_map() -> list[tuple[int, int, int | None]]:
    """Give each step of the key: its number, from how many, and to how many (None: no end)."""
    ends = [*(step - 1 for step in STEPS[1:]), None]
    return [(0, 0, 0), *((place + 1, STEPS[place], ends[place]) for place in range(len(STEPS)))]
