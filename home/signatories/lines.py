"""Lists of signatories as they are pasted: one a line, `Name (ACRONYM), Country`."""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from home.signatories.countries import country_code
from search.text.normalise import normalise

MOST_LINES: Final = 500
LONGEST_NAME: Final = 255
FEWEST_CAPITALS: Final = 2
# "350.org" and "88 Generation" are names.
_NUMBER: Final = r"[(\[]?[0-9០-៩]{1,4}[.)\]:៖]+(?:\s+|(?=[^\W\da-z_]))"
_BULLET = re.compile(rf"^(?:[-–—•●○▪◦‣·*]+\s*|{_NUMBER})+")
_NUMBER_COLUMN = re.compile(r"^\s*[0-9០-៩]{1,4}[.)]?\t")
_ACRONYM = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<acronym>[^()\[\]\s]{2,30})[)\]]$")
_ACRONYM_COLUMN = re.compile(r"^(?P<name>.+),\s*(?P<acronym>[A-Z][A-Za-z0-9&-]{1,29})$")
_COUNTRY_IN_BRACKETS = re.compile(r"^(?P<rest>.+?)\s*[(\[](?P<country>[^()\[\]]+)[)\]]$")
_AFTER_DASH = re.compile(r"^(?P<rest>.+)\s[-–—]\s(?P<country>[^-–—]+)$")
_AROUND: Final = " ,;،|"
# Kept out of names: what can't be seen, and what turns the direction of what follows.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT: Final = frozenset("\u200b\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: its number there, its text, and who it names.

    `doubt` is a part that was not understood and stays in the name; a line that can't be read at
    all has no name; `repeats` is the number of an earlier line that names the same.
    """

    number: int
    text: str
    name: str = ""
    acronym: str = ""
    country: str = ""
    doubt: str = ""
    repeats: int = 0
    is_known: bool = field(default=False)

    @property
    def key(self) -> tuple[str, str]:
        """What two rows of one signatory have in common."""
        return signatory_key(self.name), self.country

    @property
    def is_new(self) -> bool:
        """Whether the line makes a new row."""
        return bool(self.name) and not self.repeats and not self.is_known


def signatory_key(name: str) -> str:
    """Give what a signatory is known by, however the name is typed."""
    return normalise(name)[:LONGEST_NAME]


def read_lines(text: str, known: frozenset[tuple[str, str]] = frozenset()) -> list[Line]:
    """Read a list of signatories, one a line; empty lines count in the numbers and name nobody.

    Numbers and bullets in front are dropped. `known` are the keys of those who signed already.
    """
    seen: dict[tuple[str, str], int] = {}
    lines = []
    for number, typed in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        plain = _plain(typed)
        if not plain:
            continue
        found = _read(plain)
        key = (signatory_key(found.get("name", "")), found.get("country", ""))
        line = Line(
            number, plain, **found, repeats=seen.get(key, 0) if key[0] else 0, is_known=key in known
        )
        seen.setdefault(key, number)
        lines.append(line)
    return lines


def _plain(text: str) -> str:
    seen = (
        char if char in _KEPT or char == "\t" or unicodedata.category(char) not in _UNSEEN else " "
        for char in text
    )
    columns = _NUMBER_COLUMN.sub("", "".join(seen)).strip("\t").replace("\t", ", ")
    return " ".join(columns.split()).strip("\u200b")


def _read(plain: str) -> dict[str, str]:
    rest = _BULLET.sub("", plain).strip(_AROUND)
    if not re.search(r"[^\W\d_]", rest):
        return {}
    rest, country, doubt = _country_of(rest)
    name, acronym = _acronym_of(rest)
    if len(name) > LONGEST_NAME:
        return {}
    doubt = "" if doubt and doubt not in name else doubt
    return {"name": name, "acronym": acronym, "country": country, "doubt": doubt}


def _acronym_of(text: str) -> tuple[str, str]:
    """Part `Name (ACRONYM)` or `Name, ACRONYM`."""
    found = _ACRONYM.match(text) or _ACRONYM_COLUMN.match(text)
    if found and _is_acronym(found["acronym"]):
        return found["name"].strip(_AROUND), found["acronym"]
    return text, ""


def _is_acronym(text: str) -> bool:
    """Tell CCHR, LICADHO or AfH from a word in brackets; a script without capitals has any."""
    cased = [char for char in text if char.islower() or char.isupper()]
    return not cased or sum(char.isupper() for char in cased) >= FEWEST_CAPITALS


def _country_of(text: str) -> tuple[str, str, str]:
    """Give the text without its country, the country's code, and what may be meant as one."""
    before, comma, last = text.rpartition(",")
    if comma and (code := country_code(last)):
        return before.strip(_AROUND), code, ""
    for pattern in (_COUNTRY_IN_BRACKETS, _AFTER_DASH):
        found = pattern.match(text)
        if found and (code := _country_in(found["country"])):
            return found["rest"].strip(_AROUND), code, ""
    return text, "", last.strip() if comma else ""


def _country_in(text: str) -> str:
    """Read a country where an acronym may stand too: no code of two letters."""
    return "" if len(text.strip()) == 2 else country_code(text)
