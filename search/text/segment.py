"""Text cut into what is indexed: orthographic syllables, and words.

Both give every letter, digit and sign in its order and leave out what stands between words: spaces,
punctuation, ៗ and characters that are not seen. So joined they give the text without these.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from icu4py.breakers import WordBreaker

from search.text.letters import (
    BEYAL,
    COENG,
    DIGITS,
    LETTERS,
    MARKS,
    RUN,
    SYLLABLE,
    ZERO_WIDTH_SPACE,
)

_UNSEEN = re.compile(
    "[\u00ad\u200c-\u200f\u2060-\u2064\ufeff]"
    f"|{ZERO_WIDTH_SPACE}(?=[{MARKS}{COENG}])|(?<={COENG}){ZERO_WIDTH_SPACE}"
)
"""Characters without a meaning for words; a zero-width space inside a syllable is a slip."""
_INHERENT = "\u17b4\u17b5"
"""Vowels that are not written; their signs are deprecated and canonical text has none."""
_OTHER_WORD = "(?:[^\\W_\u1780-\u17ff][\u0300-\u036f]*)+"
_PIECE = rf"[{DIGITS}]+|{_OTHER_WORD}"
_SYLLABLES = re.compile(rf"{SYLLABLE}|[{MARKS}{COENG}]|{_PIECE}")
# As canonical text is cut, in which Khmer digits are like any others.
_PIECES = re.compile(rf"{SYLLABLE}|[{MARKS}{COENG}]|(?:{_OTHER_WORD}|[{DIGITS}])+|{BEYAL}")
_RUNS = re.compile(rf"(?P<khmer>{RUN})|{_PIECE}")
_LETTER = re.compile(f"[{LETTERS}]")


Cut = Callable[[str], Iterable[str]]
"""Cuts a run of Khmer letters and signs into words, no letter lost."""


class Piece(NamedTuple):
    """A syllable, or another word or number whole, and its span in the text it was cut from."""

    text: str
    start: int
    end: int


def pieces(text: str) -> Iterator[Piece]:
    """Cut text as `syllables` cuts its canonical form, and say where in it each piece stands.

    The sign of "and so on" is a piece too, as it stands for a word.
    """
    unseen = {place for found in _UNSEEN.finditer(text) for place in range(*found.span())}
    unseen |= {place for place, sign in enumerate(text) if sign in _INHERENT}
    places = [place for place in range(len(text)) if place not in unseen]
    seen = "".join(text[place] for place in places)
    for found in _PIECES.finditer(seen):
        yield Piece(found.group(), places[found.start()], places[found.end() - 1] + 1)


def syllables(text: str) -> list[str]:
    """Cut text into Khmer orthographic syllables, and other words and numbers whole.

    A Khmer sign without a letter to stand on is given alone.
    """
    return _SYLLABLES.findall(_UNSEEN.sub("", text))


def with_whole_syllables(parts: Iterable[str]) -> list[str]:
    """Join parts of a Khmer text that a word breaker parted in the middle of a syllable."""
    whole: list[str] = []
    for part in parts:
        if whole and (whole[-1].endswith(COENG) or not _LETTER.match(part)):
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def khmer_words(run: str) -> list[str]:
    """Cut a run of Khmer letters by ICU's dictionary, which at times parts a coeng from it."""
    return with_whole_syllables(run[start:end] for start, end in WordBreaker(run, "km").segments())


def words(text: str, cut: Cut = khmer_words) -> list[str]:
    """Cut text into words: Khmer by ICU's dictionary, and where a zero-width space was typed.

    Only runs of Khmer letters go to ICU, which would glue a number to the word before it (boundary
    F1 0.90 on khPOS, 0.88 with the digits left in).
    """
    return [
        word
        for run in _RUNS.finditer(_UNSEEN.sub("", text))
        for word in (cut(run.group()) if run["khmer"] else [run.group()])
    ]
