"""Text cut into the tokens that every search engine gets, and where each stands in the original.

Khmer is found by phrases of orthographic syllables, so that a word or a compound is found whatever
the segmentation; the words of ICU's dictionary rank what was found, and alone answer a query of one
syllable. Other scripts are found by their words.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.text.normalise import normalise
from search.text.segment import Cut, stretches, syllables
from search.text.termlist import BUILT_IN

_KHMER = re.compile("[\u1780-\u17ff]")
_FIRST = 0x1780
_MARK = "zq"
"""Begins the code of a Khmer syllable; no word of another script that we index does."""

_AHEAD = 60
"""Letters; no word is longer."""


class Token(NamedTuple):
    """One syllable or word in canonical form, and the span of the original that it came from."""

    text: str
    start: int
    end: int

    @property
    def code(self) -> str:
        """The token in letters and digits that every engine keeps whole."""
        return encoded(self.text)


@dataclass(frozen=True)
class Analysis:
    """The tokens of a text in their order, and the places among them where a word begins.

    `starts` ends with the number of tokens; a word is what stands between two of its places.
    """

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of all tokens: what is found by phrase."""
        return [token.code for token in self.tokens]

    @property
    def word_codes(self) -> list[str]:
        """The codes of all words, each of one syllable or several: what ranks."""
        codes = self.codes
        return ["".join(codes[start:end]) for start, end in pairwise(self.starts)]


def last_word_before(text: str, place: int) -> int:
    """Give where the last word begins that begins no later than a place; 0 for none.

    What follows is looked at as well, as the dictionary parts the beginning of a word otherwise.
    """
    analysis = analyse(text[: place + _AHEAD])
    starts = [analysis.tokens[start].start for start in analysis.starts[:-1]]
    return max((start for start in starts if start <= place), default=0)


def analyse(text: str, cut: Cut = BUILT_IN.cut) -> Analysis:
    """Cut a text into tokens, each with its span in the text as it was given, and into words.

    `cut` parts a stretch of Khmer into words; a longer list of terms has one of its own.
    """
    tokens: list[Token] = []
    starts: list[int] = []
    for stretch in stretches(text):
        run = [
            Token(part, start, end) for typed, start, end in stretch for part in _canonical(typed)
        ]
        if run:
            starts += [len(tokens) + place for place in _word_starts(run, cut)]
            tokens += run
    return Analysis(tuple(tokens), (*starts, len(tokens)))


@lru_cache(maxsize=65_536)
def _canonical(piece: str) -> tuple[str, ...]:
    return tuple(_plain(part) for part in syllables(normalise(piece)))


def _plain(token: str) -> str:
    """Leave out what people leave out when they type: the accents of Latin letters."""
    if _KHMER.match(token) or token.isascii():
        return token
    parted = unicodedata.normalize("NFD", token)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)) or token


def _word_starts(run: list[Token], cut: Cut) -> list[int]:
    """Give the places in a run where a word begins."""
    if len(run) == 1:
        return [0]
    if not _KHMER.match(run[0].text):
        return list(range(len(run)))
    return cut([token.text for token in run])


@lru_cache(maxsize=65_536)
def encoded(token: str) -> str:
    """Write a token in ASCII letters and digits, so that no engine parts or folds it.

    Engines take Khmer vowels for marks and split words at them, or leave them out.
    """
    if token.isascii():
        return token
    return _MARK + "".join(map(_letters, token))


def is_khmer_code(code: str) -> bool:
    """Tell whether a token's code is that of a Khmer syllable."""
    return code.startswith(_MARK)


def _letters(sign: str) -> str:
    place = ord(sign) - _FIRST
    if 0 <= place < 0x80:
        return "abcdefghijklmnop"[place >> 3] + "abcdefgh"[place & 7]
    return f"y{ord(sign):x}y"
