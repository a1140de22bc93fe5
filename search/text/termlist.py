"""Terms that correct where words begin and end in Khmer, and that are asked for as they stand."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

from search.text.normalise import normalise
from search.text.segment import dictionary_starts, syllables

_FILE: Final = Path(__file__).parent / "data" / "terms.txt"
_BEATS_THE_DICTIONARY: Final = 3
"""Syllables from which on a term counts though a word of the dictionary goes on beside it.

A shorter one stands within too many others, as the name សុខា does within the word for health.
"""


class _Entry(NamedTuple):
    syllables: tuple[str, ...]
    ends: tuple[int, ...]
    """After how many syllables each of its words ends."""


class TermList:
    """Terms in Khmer, each with a space where a word of it ends (`តុលាការ កំពូល`).

    `cut` is what `analyse` takes; ICU's dictionary says where words are that are in no term.
    """

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_first: dict[str, list[_Entry]] = {}
        for entry in dict.fromkeys(map(_entry, terms)):
            if len(entry.syllables) > 1:
                self._by_first.setdefault(entry.syllables[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.syllables))
        self._whole = {
            "".join(entry.syllables) for entries in self._by_first.values() for entry in entries
        }

    def __contains__(self, text: str) -> bool:
        """Whether a canonical text without spaces is a term."""
        return text in self._whole

    def cut(self, parts: Sequence[str]) -> list[int]:
        """Give the places among canonical syllables where a word begins, the longest term first."""
        found = dictionary_starts(parts)
        if self._by_first.keys().isdisjoint(parts):
            return found
        starts = {*found, len(parts)}
        for place, entry in self._entries_in(parts, starts):
            starts.difference_update(range(place + 1, place + len(entry.syllables)))
            starts.update({place, *(place + end for end in entry.ends)})
        return sorted(starts)[:-1]

    def _entries_in(self, parts: Sequence[str], starts: set[int]) -> Iterator[tuple[int, _Entry]]:
        """Give the terms in a run of syllables, from left to right, none upon another."""
        place = 0
        while place < len(parts):
            begun = self._by_first.get(parts[place])
            entry = _longest_at(place, parts, starts, begun) if begun else None
            if entry:
                yield place, entry
            place += len(entry.syllables) if entry else 1


def _longest_at(
    place: int, parts: Sequence[str], starts: set[int], entries: list[_Entry]
) -> _Entry | None:
    for entry in entries:
        end = place + len(entry.syllables)
        is_one = tuple(parts[place:end]) == entry.syllables
        if is_one and (len(entry.syllables) >= _BEATS_THE_DICTIONARY or {place, end} <= starts):
            return entry
    return None


def _entry(term: str) -> _Entry:
    words = [syllables(word) for word in normalise(term).split()]
    return _Entry(
        tuple(syllable for word in words for syllable in word),
        tuple(accumulate(map(len, words))),
    )


def built_in_terms() -> Iterator[str]:
    """Give the terms that the project brings along."""
    for line in _FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


BUILT_IN: Final = TermList(built_in_terms())
"""The project's own terms."""
