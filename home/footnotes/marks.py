"""Marks of footnotes in text and in HTML: where they are, and what only looks like one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from search.text.normalise import normalise

LONGEST_MARK: Final = 40
_NAME: Final = r"[\w\u1780-\u17ff\u200b\u2060.-]"
# Marks that a line may break in Khmer, put there when it is drawn, are no part of a name.
_MARK = re.compile(rf"\[\^({_NAME}{{1,{2 * LONGEST_MARK}}})\]")
_WHOLE = re.compile(rf"{_NAME}{{1,{LONGEST_MARK}}}")
_BEGUN = re.compile(r"\[\^[^\]\n]{0,24}")
_TAG = re.compile(r"""(<(?:[^>"']|"[^"]*"|'[^']*')*+>)""")
_TAG_NAME = re.compile(r"<(/?)([a-z]+)", re.IGNORECASE)
LINK: Final = "a"
# A link can't stand in another, and the others hold no HTML.
_CLOSED: Final = frozenset({LINK, "button", "script", "style", "svg", "textarea", "select"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it is known by, as it was written, and the element it is shut in, or ``."""

    key: str
    written: str
    inside: str


def key_of(name: str) -> str:
    """Give what a mark is known by: capitals and the order in which Khmer is typed don't count."""
    return normalise(name)


def bare_name(typed: str) -> str:
    """Give the name of a mark that was typed with or without its brackets."""
    return typed.strip().removeprefix("[").removeprefix("^").removesuffix("]").strip()


def is_name(name: str) -> bool:
    """Tell whether a mark may have this name: letters, digits, `-`, `_` and `.`."""
    return bool(_WHOLE.fullmatch(name) and key_of(name))


def marks_in(html: str) -> list[Mark]:
    """Give the marks in the text of HTML, in their order; those in tags and attributes are none."""
    return [
        Mark(key_of(found[1]), found[0], inside)
        for text, inside in _texts(html)
        for found in _MARK.finditer(text)
        if key_of(found[1])
    ]


def unfinished_in(html: str) -> list[str]:
    """Give what begins as a mark and is none: `[^`, `[^two words]`, `[^a` with a tag in it."""
    return [
        begun[0] for text, inside in _texts(html) for begun in _BEGUN.finditer(_MARK.sub("", text))
    ]


def with_marks_drawn(html: str, draw: Callable[[Mark], str]) -> str:
    """Put what `draw` gives in the place of each mark in the text of HTML."""

    def drawn(text: str, inside: str) -> str:
        return _MARK.sub(lambda found: draw(Mark(key_of(found[1]), found[0], inside)), text)

    if "[^" not in html:
        return html
    return "".join(
        piece if inside is None else drawn(piece, inside) for piece, inside in _pieces(html)
    )


def _texts(html: str) -> Iterator[tuple[str, str]]:
    for piece, inside in _pieces(html):
        if inside is not None:
            yield piece, inside


def _pieces(html: str) -> Iterator[tuple[str, str | None]]:
    """Give the texts of HTML, each with the closed element around it, and its tags with None."""
    inside = ""
    for place, piece in enumerate(_TAG.split(html)):
        if place % 2 == 0:
            yield piece, inside
        else:
            yield piece, None
            inside = _inside_after(piece, inside)


def _inside_after(tag: str, inside: str) -> str:
    found = _TAG_NAME.match(tag)
    if found is None:
        return inside
    closes, name = found[1], found[2].lower()
    if inside:
        return "" if closes and name == inside else inside
    return name if name in _CLOSED and not closes else ""
