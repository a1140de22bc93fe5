"""The words of all names, sorted, each with the things in whose names it stands.

Words are the ready-made tokens of search entries: nothing is analysed to build it.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nsmallest
from sys import intern
from typing import Final, NamedTuple

from search.tokens import SYLLABLE

_MOST: Final = 1_000
"""Things looked at whose names only begin so: one letter begins more than anybody reads."""
_RANK: Final = 1 << 48
"""Above every number: a thing is held as its rank times this, and its number."""


class Entry(NamedTuple):
    """A thing: the rank of its kind, its number and the tokens of its names."""

    rank: int
    number: int
    tokens: str


class WordTable:
    """Words with the numbers of the things that have them, and the words of each thing."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._things: dict[str, array[int]] = {}
        self._words_of: dict[int, tuple[str, ...]] = {}

    def fill(self, entries: Iterable[Entry]) -> None:
        """Put in many things at once, none of which is in the table yet."""
        for entry in entries:
            self._put(entry)
        self._words = sorted(self._things)

    def change(self, numbers: Collection[int], entries: Iterable[Entry]) -> None:
        """Take out the things of some numbers, then put in what there is of them now."""
        self._take_out(frozenset(numbers))
        for entry in entries:
            for word in self._put(entry):
                insort(self._words, word)

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

    def _put(self, entry: Entry) -> list[str]:
        """Put in a thing that is not there, and give those of its words that are new."""
        words = self._words_of[entry.number] = _words_of(entry.tokens)
        new = [word for word in words if word not in self._things]
        for word in words:
            things = self._things.setdefault(word, array("q"))
            things.append(_RANK * entry.rank + entry.number)
        return new

    def _take_out(self, numbers: frozenset[int]) -> None:
        """Go through each word of theirs once, however many of them have it."""
        for word in {word for each in numbers for word in self._words_of.pop(each, ())}:
            left = [thing for thing in self._things[word] if thing % _RANK not in numbers]
            if left:
                self._things[word] = array("q", left)
            else:
                del self._things[word], self._words[bisect_left(self._words, word)]

    def _among(self, word: str, base: set[int] | None) -> Collection[int]:
        things = self._things.get(word, ())
        return set(things) if base is None else base.intersection(things)

    def _beginning(self, start: str) -> Iterator[str]:
        place = bisect_left(self._words, start)
        while place < len(self._words) and self._words[place].startswith(start):
            yield self._words[place]
            place += 1


def _words_of(tokens: str) -> tuple[str, ...]:
    """Give the words among tokens, each a text that all things share."""
    return tuple({intern(token) for token in tokens.split() if token.startswith(SYLLABLE)})
