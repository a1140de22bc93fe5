"""The words of all names, sorted, each with the things in whose names it stands.

Words are the ready-made tokens of search entries: nothing is analysed to build it.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import Final

from search.tokens import SYLLABLE

_MOST: Final = 1_000
"""Things looked at whose names only begin so: one letter begins more than anybody reads."""
_RANK: Final = 1 << 48
"""Above every number: a thing is held as its rank times this, and its number."""


class WordTable:
    """Words and the numbers of things; it only grows: who shows a thing looks whether it stands."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._things: dict[str, array[int]] = {}

    def fill(self, entries: Iterable[tuple[int, int, str]]) -> None:
        """Put in many things at once, each by its rank, its number and the tokens of its names."""
        for rank, number, tokens in entries:
            for word in _words_of(tokens):
                self._things.setdefault(word, array("q")).append(_RANK * rank + number)
        self._words = sorted(self._things)

    def put(self, rank: int, number: int, tokens: str) -> None:
        """Put in a thing that is new or was renamed."""
        for word in _words_of(tokens):
            if word not in self._things:
                insort(self._words, word)
                self._things[word] = array("q")
            self._things[word].append(_RANK * rank + number)

    def find(self, words: Sequence[str], most: int) -> list[int]:
        """Give things whose names have all words but the last, and one that begins with that.

        First those that have the last word as it is, then by rank, then by number.
        """
        if not words:
            return []
        *before, last = words
        among = [set(self._things.get(word, ())) for word in before]
        base = set.intersection(*among) if among else None
        whole = self._among(last, base)
        begun: set[int] = set()
        for word in self._beginning(last):
            if len(begun) >= _MOST:
                break
            begun.update(self._among(word, base))
        found = nsmallest(most, whole)
        found += nsmallest(most - len(found), begun.difference(whole))
        return [thing % _RANK for thing in found]

    def _among(self, word: str, base: set[int] | None) -> Collection[int]:
        things = self._things.get(word, ())
        return set(things) if base is None else base.intersection(things)

    def _beginning(self, start: str) -> Iterator[str]:
        place = bisect_left(self._words, start)
        while place < len(self._words) and self._words[place].startswith(start):
            yield self._words[place]
            place += 1


def _words_of(tokens: str) -> set[str]:
    return {token for token in tokens.split() if token.startswith(SYLLABLE)}
