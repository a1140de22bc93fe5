"""Names of those who were there, one a line, in either script or in both."""

from typing import Any

from search.text.normalise import normalise
from tracker.editing.forms.typed import as_one_line
from tracker.models.scripts import is_khmer

_BETWEEN = " / "


def written(row: Any) -> str:
    """Write the name of a row in one line: `Khmer / Latin`, or the one that there is."""
    return _BETWEEN.join(name for name in (row.name_km, row.name_en) if name)


def lines(text: str) -> list[str]:
    """Give each line of a text that names somebody, once."""
    cleaned = (as_one_line(line) for line in text.splitlines())
    return list({same(line): line for line in cleaned if line}.values())


def same(line: str) -> str:
    """Give what two ways of writing a name have in common."""
    return normalise(line)


def read(line: str) -> dict[str, str]:
    """Give the name of a line in the field of its script; never guesses the other spelling."""
    first, _between, second = line.partition(_BETWEEN)
    if second and is_khmer(first) != is_khmer(second):
        km, en = (first, second) if is_khmer(first) else (second, first)
        return {"name_km": km, "name_en": en}
    return {"name_km": line, "name_en": ""} if is_khmer(line) else {"name_km": "", "name_en": line}


def merged(base: str, sent: str, now: str) -> str:
    """Add the lines that somebody typed to those of now, and take out those that they took out."""
    before = {same(line) for line in lines(base)}
    typed = lines(sent)
    gone = before - {same(line) for line in typed}
    kept = [line for line in lines(now) if same(line) not in gone]
    there = {same(line) for line in kept}
    return "\n".join(kept + [line for line in typed if same(line) not in before | there])
