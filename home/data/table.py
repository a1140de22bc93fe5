"""A table read from CSV: its columns with their kinds, and its cells, each found wrong by place."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from home.data.files import BYTE_ORDER_MARK, MOST_ROWS, check_size
from tracker.dates import PartialDate

KINDS: Final = ("text", "number", "date", "link")
MOST_COLUMNS: Final = 30
DELIMITERS: Final = (",", ";", "\t")
_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:[, \u00a0]\d{3})+|\d+)(?:\.\d+)?")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FORMS: Final = {"number": _NUMBER, "date": _DATE, "link": _LINK}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands at its head, and of which of the KINDS its cells are."""

    heading: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and rows that have a text for each of them, "" where nothing is known."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def values(self, place: int) -> tuple[Decimal | None, ...]:
        """Give a column of numbers as numbers, None where nothing is known."""
        return tuple(number_of(row[place]) for row in self.rows)


@lru_cache(maxsize=256)
def read_table(text: str, kinds: str = "") -> Table:
    """Read CSV with a row of headings, separated by commas, semicolons or tabs.

    `kinds` names the kind of each column, or is empty where the cells shall tell. Raises
    ValidationError that names the row and the column, and says what to do.
    """
    check_size(len(text.encode()))
    headings, *rows = _lines(text.removeprefix(BYTE_ORDER_MARK))
    _check_headings(headings)
    if not rows:
        raise ValidationError(_("There is no row below the headings. Add the rows."))
    if len(rows) > MOST_ROWS:
        raise ValidationError(
            _("These are %(count)s rows; a page takes %(most)s. Leave out some."),
            params={"count": len(rows), "most": MOST_ROWS},
        )
    filled = tuple(_filled(row, number, headings) for number, row in enumerate(rows, start=2))
    columns = _columns(headings, filled, kinds)
    _check_cells(columns, filled)
    return Table(columns, filled)


def number_of(text: str) -> Decimal | None:
    """Give the number that a cell writes, in Latin or Khmer digits, grouped or not."""
    if not text:
        return None
    return Decimal(re.sub("[, \u00a0]", "", text).replace("−", "-"))


def _lines(text: str) -> list[list[str]]:
    if "\0" in text:
        raise ValidationError(_("This is no text. Save the table as “CSV UTF-8” and send that."))
    try:
        reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text), strict=True)
        lines = [[cell.strip() for cell in line] for line in reader]
    except csv.Error as error:
        raise ValidationError(
            _("Row %(row)s cannot be read: a quotation mark is left open, or a cell is too long."),
            params={"row": reader.line_num},
        ) from error
    found = [line for line in lines if any(line)]
    if not found:
        raise ValidationError(_("There is nothing here. Paste a table, or choose a file."))
    return found


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def _check_headings(headings: Sequence[str]) -> None:
    if len(headings) > MOST_COLUMNS:
        raise ValidationError(
            _("These are %(count)s columns; a page takes %(most)s. Leave out some."),
            params={"count": len(headings), "most": MOST_COLUMNS},
        )
    for place, heading in enumerate(headings):
        if not heading:
            raise ValidationError(
                _("Row 1, column %(column)s has no heading. Write one."),
                params={"column": place + 1},
            )
        if heading in headings[:place]:
            raise ValidationError(
                _("Two columns are called “%(heading)s”. Give each a name of its own."),
                params={"heading": heading},
            )


def _filled(row: Sequence[str], number: int, headings: Sequence[str]) -> tuple[str, ...]:
    while len(row) > len(headings) and not row[-1]:
        row = row[:-1]
    if len(row) > len(headings):
        raise ValidationError(
            _(
                "Row %(row)s has %(cells)s cells, but there are %(columns)s headings. Put"
                " quotation marks around a cell that holds a comma."
            ),
            params={"row": number, "cells": len(row), "columns": len(headings)},
        )
    return (*row, *[""] * (len(headings) - len(row)))


def _columns(
    headings: Sequence[str], rows: Sequence[Sequence[str]], kinds: str
) -> tuple[Column, ...]:
    named = [kind.strip().lower() for kind in kinds.split(",")] if kinds.strip() else []
    if unknown := set(named) - set(KINDS):
        raise ValidationError(
            _("“%(kind)s” is no kind of column. Write text, number, date or link."),
            params={"kind": sorted(unknown)[0]},
        )
    if named and len(named) != len(headings):
        raise ValidationError(
            _("%(kinds)s kinds are given for %(columns)s columns. Give one for each."),
            params={"kinds": len(named), "columns": len(headings)},
        )
    told = named or [_told([row[place] for row in rows]) for place in range(len(headings))]
    return tuple(Column(heading, kind) for heading, kind in zip(headings, told, strict=True))


def _told(cells: Sequence[str]) -> str:
    """Tell a column's kind: that of all its cells. A year alone is a date to few readers."""
    filled = [cell for cell in cells if cell]
    for kind in _FORMS:
        if filled and all(_fits(cell, kind) for cell in filled):
            is_year = all(_YEAR.fullmatch(cell) for cell in filled)
            return "date" if is_year else kind
    return "text"


def _fits(cell: str, kind: str) -> bool:
    if kind == "text":
        return True
    if not _FORMS[kind].fullmatch(cell):
        return False
    try:
        return kind != "date" or bool(PartialDate.parse_edtf(cell))
    except ValueError:
        return False


def _check_cells(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    advice = {
        "number": _("Write digits with a point before decimals, and no unit."),
        "date": _("Write year-month-day, as 2026-03-31, or the year alone."),
        "link": _("Write an address that begins with https://"),
    }
    for number, row in enumerate(rows, start=2):
        for column, cell in zip(columns, row, strict=True):
            if cell and not _fits(cell, column.kind):
                raise ValidationError(
                    _("Row %(row)s, column “%(column)s”: “%(cell)s” does not fit. %(advice)s"),
                    params={
                        "row": number,
                        "column": column.heading,
                        "cell": cell[:80],
                        "advice": advice[column.kind],
                    },
                )
