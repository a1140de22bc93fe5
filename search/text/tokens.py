"""Text cut into the tokens that every search engine gets, and where each stands in the original.

Khmer is found by phrases of orthographic syllables, so that a word or a compound is found whatever
the segmentation; the words of ICU's dictionary rank what was found, and alone answer a query of one
syllable. Other scripts are found by their words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from search.text.letters import BEYAL, ZERO_WIDTH_SPACE
from search.text.normalise import normalise
from search.text.segment import Cut, Piece, khmer_words, pieces, syllables, words

_KHMER = re.compile("[\u1780-\u17ff]")
_FIRST = 0x1780
_MARK = "zq"
"""Begins the code of a Khmer syllable; no word of another script that we index does."""


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
        return [
            "".join(token.code for token in self.tokens[start:end])
            for start, end in pairwise(self.starts)
        ]


def analyse(text: str, cut: Cut = khmer_words) -> Analysis:
    """Cut a text into tokens, each with its span in the text as it was given, and into words.

    `cut` says where the words of a stretch of Khmer are.
    """
    tokens: list[Token] = []
    starts: list[int] = []
    for run in _runs(text):
        first = len(tokens)
        tokens += run
        starts += [first + place for place in _word_starts(run, cut)]
    return Analysis(tuple(tokens), (*starts, len(tokens)))


def _runs(text: str) -> Iterator[list[Token]]:
    """Give the tokens that stand together: Khmer up to a break or a typed space, others alone."""
    run: list[Token] = []
    before: Piece | None = None
    for piece in pieces(text):
        found = [Token(part, piece.start, piece.end) for part in _canonical(piece.text)]
        if not found:
            continue
        if before and (not _joins(before, piece) or _parted(text[before.end : piece.start])):
            yield run
            run = []
        run += found
        before = piece
    if run:
        yield run


def _joins(before: Piece, piece: Piece) -> bool:
    """Whether two pieces may be of one word: both Khmer, and neither the sign of "and so on"."""
    return BEYAL not in (before.text, piece.text) and all(
        _KHMER.match(each.text) for each in (before, piece)
    )


@lru_cache(maxsize=4_096)
def _parted(between: str) -> bool:
    """Whether what stands between two syllables parts words: all but signs that nobody sees."""
    return ZERO_WIDTH_SPACE in between or normalise(f"a{between}a") != "aa"


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
    if len(run) == 1 or not _KHMER.match(run[0].text):
        return list(range(len(run)))
    ends = list(accumulate(len(token.text) for token in run))
    place_of = {0: 0, **{end: place for place, end in enumerate(ends, start=1)}}
    word_ends = accumulate(len(word) for word in words("".join(token.text for token in run), cut))
    return [0, *(place_of[end] for end in list(word_ends)[:-1] if end in place_of)]


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
