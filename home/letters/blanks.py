"""The blanks of a letter: `[Senator name]` in its text, and the fields that fill them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.text.normalise import normalise

Paragraph = list["Piece"]
_BLANK: Final = re.compile(r"\[([^\[\]\n]{1,80})\]")


class BlankKind(models.TextChoices):
    """How a blank is filled."""

    LINE = "line", _("one line")
    LINES = "lines", _("several lines")
    DATE = "date", _("date")
    CHOICE = "choice", _("choice")
    EMAIL = "email", _("e-mail address")


@dataclass(frozen=True, slots=True)
class Blank:
    """A field that an editor declared: what fills the blanks of its name."""

    number: int
    name: str
    kind: str
    help: str = ""
    options: tuple[str, ...] = field(default=())
    is_required: bool = True

    @property
    def key(self) -> str:
        """What a name in the text is compared by: how it is typed makes no difference."""
        return key_of(self.name)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the letter: text as it stands, or a blank with its name in brackets."""

    text: str
    blank: Blank | None = None


def key_of(name: str) -> str:
    """Give what the name of a blank is compared by."""
    return normalise(name).strip()


def blanks_of(rows: Iterable[Any]) -> list[Blank]:
    """Give the fields of a stream of `blank` blocks, in the editor's order, numbered from 1."""
    return [_blank(number, row.value) for number, row in enumerate(rows, start=1)]


def _blank(number: int, value: Any) -> Blank:
    options = (option.strip() for option in value["options"].splitlines())
    return Blank(
        number,
        " ".join(value["name"].split()),
        value["kind"],
        value["help"],
        tuple(option for option in options if option),
        value["is_required"],
    )


def names_in(*texts: str) -> Iterator[str]:
    """Give the names between brackets in texts, in their order, each time they stand there."""
    return (found[1] for text in texts for found in _BLANK.finditer(text))


def paragraphs_of(text: str, blanks: list[Blank]) -> list[Paragraph]:
    """Cut a text at its empty lines, and each paragraph at its blanks; lines stay in the pieces."""
    lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return [pieces_of(part.strip(), blanks) for part in re.split(r"\n{2,}", lines) if part]


def pieces_of(text: str, blanks: Iterable[Blank]) -> list[Piece]:
    """Cut a text into what stands as it is and its blanks; an unknown name stands as it is."""
    known = {blank.key: blank for blank in blanks}
    pieces, end = [], 0
    for found in _BLANK.finditer(text):
        if blank := known.get(key_of(found[1])):
            pieces += [Piece(text[end : found.start()]), Piece(found[0], blank)]
            end = found.end()
    return [piece for piece in (*pieces, Piece(text[end:])) if piece.text]
