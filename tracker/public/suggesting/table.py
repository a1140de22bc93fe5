"""The words of all names, sorted, each with the things in whose names it stands.

Words are the ready-made tokens of search entries: nothing is analysed to build it.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from search.tokens import SYLLABLE

_MOST = 3_000
"""Things looked at; one letter begins the names of more than anybody reads."""


class WordTable:
    """Words and the numbers of things; it only grows: who shows a thing looks whether it stands."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._things: dict[str, array[int]] = {}

    def fill(self, entries: Iterable[tuple[int, str]]) -> None:
        """Put in many things at once, each by its number and the tokens of its names."""
        for number, tokens in entries:
            for word in _words_of(tokens):
                self._things.setdefault(word, array("q")).append(number)
        self._words = sorted(self._things)

    def put(self, number: int, tokens: str) -> None:
        """Put in a thing that is new or was renamed."""
        for word in _words_of(tokens):
            if word not in self._things:
                insort(self._words, word)
                self._things[word] = array("q")
            self._things[word].append(number)

    def find(self, words: Sequence[str]) -> dict[int, bool]:
        """Give the things whose names have all words but the last and one that begins with that.

        With each comes whether the last word stands there as it is.
        """
        if not words:
            return {}
        *whole, last = words
        among = [set(self._things.get(word, ())) for word in whole]
        base = set.intersection(*among) if among else None
        found: dict[int, bool] = {}
        for word in self._beginning(last):
            for number in self._things[word]:
                if base is None or number in base:
                    found[number] = found.get(number, False) or word == last
            if len(found) >= _MOST:
                break
        return found

    def _beginning(self, start: str) -> Iterator[str]:
        place = bisect_left(self._words, start)
        while place < len(self._words) and self._words[place].startswith(start):
            yield self._words[place]
            place += 1


def _words_of(tokens: str) -> set[str]:
    return {token for token in tokens.split() if token.startswith(SYLLABLE)}
