"""What a reader typed, cut at spaces and quotation marks into chunks; no sign is ever an error."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from search.text.normalise import normalise
from search.text.tokens import last_word_before

MOST_LETTERS: Final = 200
MOST_CHUNKS: Final = 12
"""Enough for a sentence; each chunk is looked for in every text."""
_QUOTES: Final = '"＂“”„‟«»‹›'
_MINUS: Final = "-−–"
_COLONS: Final = ":：៖"
_CHUNK: Final = re.compile(
    rf"(?P<minus>(?<!\S)[{_MINUS}])?"
    rf"(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]|(?P<word>[^\s{_QUOTES}]+))"
)
_FIELD: Final = re.compile(rf"([^{_COLONS}]+)[{_COLONS}](.*)", re.DOTALL)


@dataclass(frozen=True)
class Chunk:
    """What was typed without a space or between quotation marks, and what stood before it."""

    text: str
    field: str = ""
    is_phrase: bool = False
    is_excluded: bool = False
    is_last: bool = False
    """Whether it may go on: nothing was typed after it, not even a space."""


def cut_short(typed: str) -> str:
    """Give no more than may be asked for, and no word cut in two: the last one goes instead."""
    kept = typed[:MOST_LETTERS]
    if len(typed) <= MOST_LETTERS or typed[MOST_LETTERS].isspace() or kept[-1].isspace():
        return kept
    whole = kept.rsplit(maxsplit=1)[0]
    if len(whole) < len(kept.rstrip()):
        return whole + " "
    last = last_word_before(typed, MOST_LETTERS)
    return f"{kept[:last]} " if last else kept


def chunks(typed: str, fields: Mapping[str, str]) -> Iterator[Chunk]:
    """Cut what was typed into chunks; `fields` has the code of each field by its canonical name.

    A value may stand after its field's name and a space too (`court: Kandal`).
    """
    named: Chunk | None = None
    code = ""
    for chunk in _plain_chunks(typed):
        if named:
            yield replace(chunk, field=code)
            named = None
            continue
        code, value = _field_and_value(chunk, fields)
        if value:
            yield replace(chunk, field=code, text=value)
        else:
            named = chunk
    if named:
        yield named


def _plain_chunks(typed: str) -> Iterator[Chunk]:
    for found in _CHUNK.finditer(typed):
        phrase, word = found["phrase"], found["word"]
        yield Chunk(
            phrase or word or "",
            is_phrase=word is None,
            is_excluded=bool(found["minus"]),
            is_last=word is not None and found.end() == len(typed),
        )


def _field_and_value(chunk: Chunk, fields: Mapping[str, str]) -> tuple[str, str]:
    """Part a field's name from its value; what is in no field is all value."""
    found = None if chunk.is_phrase or chunk.is_excluded else _FIELD.fullmatch(chunk.text)
    code = fields.get(normalise(found[1]), "") if found else ""
    return (code, found[2]) if found and code else ("", chunk.text)
