"""The hits of all kinds in one order: by how they match, then the newest first.

A person whose name it is comes before anything else of that name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain, islice
from typing import NamedTuple

from search.finding import BY_NAME, Match
from tracker.public.index import BY_SOUND, Hits, Selection
from tracker.public.index.orders import date_key
from tracker.public.index.postings import flags_of
from tracker.public.looking import Lookup
from tracker.public.page_kinds import found_kinds


class Place(NamedTuple):
    """A record in the ranking, and how it matches."""

    kind: str
    reference: str
    match: Match


class Ranking:
    """What matches, of all kinds or of one."""

    def __init__(self, lookup: Lookup, kind: str = "") -> None:
        self.hits = {code: lookup.hits(code) for code in found_kinds()}
        self.selections: Mapping[str, Selection] = {
            code: lookup.index.kind(code).select({}, hits) for code, hits in self.hits.items()
        }
        self.kinds: Sequence[str] = (kind,) if kind else tuple(self.hits)

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(self.selections[kind].count for kind in self.kinds)

    def page(self, number: int, size: int) -> list[Place]:
        """Give page `number`, from 1, of `size` hits; none past the end."""
        start = (number - 1) * size
        return list(islice(self._places(), start, start + size)) if start < self.count else []

    def _places(self) -> Iterator[Place]:
        kinds = [kind for kind in self.kinds if self.selections[kind].count]
        flags = {kind: _flags(self.selections[kind]) for kind in kinds}
        for match in Match:
            found = {kind: self._tier(kind, match, flags[kind]) for kind in kinds}
            for kind, slot in _together(match, found, self.hits):
                yield Place(kind, self.hits[kind].index.references[slot], match)

    def _tier(self, kind: str, match: Match, flags: bytes) -> Iterator[tuple[str, int]]:
        return ((kind, slot) for slot in self.hits[kind].matching(match, flags))


def _flags(selection: Selection) -> bytes:
    return flags_of(selection.bits, selection.index.size)


def _together(
    match: Match, found: Mapping[str, Iterable[tuple[str, int]]], hits: Mapping[str, Hits]
) -> Iterator[tuple[str, int]]:
    """Give the slots of all kinds that match in one way."""

    def dated(place: tuple[str, int]) -> str:
        kind, slot = place
        return date_key(hits[kind].index.dates[slot])

    if match in BY_SOUND:
        return chain(*found.values())
    people = found.get("person", ()) if match in BY_NAME else ()
    others = [each for kind, each in found.items() if kind != "person" or match not in BY_NAME]
    return chain(people, merge(*others, key=dated, reverse=True))
