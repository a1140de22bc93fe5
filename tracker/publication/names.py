"""How a name may stand in running text: in another order, with other signs between its letters."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self
from urllib.parse import unquote

from search.text.letters import COENG, MARKS, SYLLABLE

SHORTEST: Final = 2
_INVISIBLE: Final = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_BETWEEN_LETTERS: Final = f"[{_INVISIBLE}]*"
_BETWEEN_WORDS: Final = rf"[\s,._{_INVISIBLE}-]*"
_KHMER: Final = re.compile("[\u1780-\u17ff]")
_SYLLABLE: Final = re.compile(SYLLABLE)
# A name of one word this long in Khmer is a full name written together.
_FULL_NAME_SYLLABLES: Final = 4
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_WORD_BREAKS: Final = re.compile(rf"[\s{_INVISIBLE}]+")


@dataclass(frozen=True)
class HiddenName:
    """One spelling of a name to take out, and the person it belongs to.

    `is_weak` says that it may also mean somebody or something else: a single word, or a name that
    a person who is published by name bears too.
    """

    reference: str
    text: str
    is_weak: bool = False
    skeletons: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, reference: str, text: str, *, is_shared: bool = False) -> Self:
        """Make a name; one that is shared is weak."""
        return cls(reference, text, is_shared or _is_one_word(text), _skeletons(text))

    def may_be_in(self, letters: str) -> bool:
        """Whether the skeleton of a document leaves it possible that the name stands in it."""
        return any(each in letters for each in self.skeletons)


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Give a regular expression for any of some names, in any order of the words of each.

    In Khmer, which is written without spaces, a name ends where a syllable does; in Latin letters,
    where a word does.
    """
    patterns = sorted((_pattern(name) for name in names), key=len, reverse=True)
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def _skeletons(name: str) -> tuple[str, ...]:
    """The skeletons of a name, kept: the same few names are looked for at every publication."""
    return tuple(skeleton("".join(words)) for words in _orders(name))


def skeleton(text: str) -> str:
    """Give the letters of a text without signs, case and spaces: what no way of typing changes."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFD", _plain(text))).casefold()


def spelled_as_words(address: str) -> str:
    """Give an address with spaces for its signs, so that a name in it reads as one in a text."""
    return re.sub(r"[-_+/.=&?]+", " ", _plain(address))


def _plain(address: str) -> str:
    return unquote(address) if "%" in address else address


def _pattern(name: str) -> str:
    is_khmer = bool(_KHMER.search(name))
    between = f"[\\s{_INVISIBLE}]*" if is_khmer else _BETWEEN_LETTERS
    spelled = [
        _BETWEEN_WORDS.join(between.join(map(re.escape, word)) for word in words)
        for words in _orders(name)
    ]
    either = "|".join(spelled)
    if is_khmer:
        return rf"(?<!{COENG})(?:{either})(?![{MARKS}{COENG}])"
    return rf"(?<![^\W_])(?:{either})(?![^\W_])"


def _orders(name: str) -> list[list[str]]:
    """The words of a name, beginning with each of them in turn."""
    words = [word for word in _WORD_BREAKS.split(name) if word]
    return [words[start:] + words[:start] for start in range(len(words))]


def _is_one_word(name: str) -> bool:
    words = [word for word in _WORD_BREAKS.split(name) if word]
    return len(words) == 1 and len(_SYLLABLE.findall(name)) < _FULL_NAME_SYLLABLES
