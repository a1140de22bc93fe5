"""How a name is heard, written down as text: an index reads it back at a tenth of the cost.

The name's words, a tab, the ways to read it; where it has several words, then the ways to read
each, with a tab before each. A way is its sounds and its cost in hundredths: `kəmsoka0~kemsoka1`.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from search.text.names.forms import readings_of, word_readings
from search.text.names.likeness import WrittenName
from search.text.names.readings import Reading
from search.text.names.sounds import Form, form_of
from search.text.names.words import is_khmer, words_of

_PART: Final = "\t"
_WAY: Final = "~"


class HeardName(NamedTuple):
    """A name as a whole, and each word of it."""

    whole: WrittenName
    words: dict[str, WrittenName]


def heard(name: str) -> str:
    """Write down how a name is heard; "" for a text without letters."""
    words = words_of(name)
    parts = [_written(readings_of(words))]
    if len(words) > 1:
        parts += [_written(word_readings(word)) for word in words]
    return _PART.join([" ".join(words), *parts]) if words else ""


def is_heard(text: str) -> bool:
    """Tell whether a text has the form that `heard` writes."""
    return _PART in text


@lru_cache(maxsize=16_384)
def read_heard(text: str) -> HeardName:
    """Read what `heard` wrote; raises ValueError for another text."""
    spelled, whole, *each = text.split(_PART)
    words = spelled.split(" ")
    return HeardName(
        WrittenName(_forms(whole), "".join(words), is_khmer(spelled)),
        {
            word: WrittenName(_forms(ways), word, is_khmer(word))
            for word, ways in zip(words, each or [whole], strict=True)
        },
    )


def _written(readings: Iterable[Reading]) -> str:
    return _WAY.join(f"{each.sounds}{round(each.cost * 100)}" for each in readings)


def _forms(ways: str) -> tuple[Form, ...]:
    return tuple(_form(way) for way in ways.split(_WAY) if way)


def _form(way: str) -> Form:
    sounds = way.rstrip("0123456789")
    return form_of(sounds, int(way[len(sounds) :]) / 100)
