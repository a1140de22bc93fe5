"""Lists of names as they are pasted: from a charge sheet, a spreadsheet, a message."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.choices import Sex
from tracker.editing.forms.typed import as_one_line
from tracker.models import Person

MOST_LINES: Final = 200
LONGEST_NAME: Final = 255
_MARKER = re.compile(r"^\s*(?:[-–—•●○▪◦‣·*]+\s*|[(\[]?[0-9០-៩]{1,4}(?:[.)\]:៖/-]+\s*|\s+))")
_COLUMNS = re.compile(r"\t|\s*[;|]\s*")
_NUMBER = re.compile(r"[0-9០-៩]{1,4}[.)]?")
_REFERENCE = re.compile(r"[Pp][0-9]{1,12}")
_KHMER_RUN = re.compile("[\u1780-\u17ff\u19e0-\u19ff](?:.*[\u1780-\u17ff\u19e0-\u19ff])?")
_AROUND = " \u200b,،/()[]{}=–—-"


@dataclass(frozen=True)
class Line:
    """One line of a list: its number there, and who it names, in which scripts."""

    number: int
    text: str
    name_km: str = ""
    name_en: str = ""
    reference: str = ""
    sex: str = "unknown"


def read_lines(text: str) -> list[Line]:
    """Read a list of people, one a line; empty lines count in the numbers and name nobody.

    A line holds a name in either script, or in both (in columns or one after the other), or a
    reference such as P00042. Numbering and bullets in front are left out, and a column that says
    the sex is understood.
    """
    numbered = enumerate(text.splitlines(), start=1)
    return [_read(number, line) for number, line in numbered if as_one_line(line)]


def _read(number: int, text: str) -> Line:
    found: dict[str, str] = {}
    for column in _columns_of(text):
        for field, value in _meant_by(column):
            found.setdefault(field, value)
    return Line(number, as_one_line(text), **found)


def _columns_of(text: str) -> Iterator[str]:
    for column in _COLUMNS.split(_MARKER.sub("", text)):
        cell = as_one_line(_MARKER.sub("", column))
        if cell and not _NUMBER.fullmatch(cell):
            yield cell


def _meant_by(cell: str) -> Iterator[tuple[str, str]]:
    """Say what a cell of the list is: a reference, a sex, or a name in one script or in both."""
    if _REFERENCE.fullmatch(cell):
        yield "reference", _written_out(cell)
    elif sex := _SEXES.get(cell.casefold()):
        yield "sex", sex
    else:
        khmer = _KHMER_RUN.search(cell)
        name_km = khmer.group() if khmer else ""
        name_en = cell.replace(name_km, " ") if name_km else cell
        for field, name in (("name_km", name_km), ("name_en", name_en)):
            if bare := as_one_line(name.strip(_AROUND)):
                yield field, bare


def _written_out(cell: str) -> str:
    return f"{Person.prefix}{Person.key_of(cell):05d}"


def _sexes() -> dict[str, str]:
    """The words by which a column says a sex: labels in both languages, and M and F."""
    labels = {label.casefold(): term.code for term in Sex for label in (term.km, term.en) if label}
    return {**labels, "m": "male", "f": "female"}


_SEXES: Final = _sexes()
