"""The records of a kind that match what a reader typed, the best first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress
from typing import TYPE_CHECKING, Final

from django.utils.functional import cached_property

from search.finding import Match
from tracker.public.index.postings import bits_of, flags_of

if TYPE_CHECKING:
    from tracker.public.index.records import KindIndex

_FEW: Final = 2_000
"""So many are sorted; of more, the first are found sooner by going through all that there are."""
BY_SOUND: Final = (Match.SOUNDS, Match.ALIKE, Match.RESEMBLES)
"""The ways of names alone, in which what is likest comes first, whatever its date."""


@dataclass(frozen=True, eq=False)
class Hits:
    """Slots of a kind by how their records match; found by sound, they are in their own order."""

    index: "KindIndex"
    slots: Mapping[Match, Sequence[int]] = field(default_factory=dict)

    @cached_property
    def bits(self) -> int:
        """All slots."""
        return bits_of(chain.from_iterable(self.slots.values()), self.index.size) & self.index.alive

    @cached_property
    def match_of(self) -> Mapping[int, Match]:
        """How each slot's record matches."""
        return {slot: match for match, slots in self.slots.items() for slot in slots}

    def in_order(self, flags: bytes) -> Iterator[int]:
        """Give the flagged slots by how they match, then the newest first."""
        for match in sorted(self.slots):
            yield from self.matching(match, flags)

    def matching(self, match: Match, flags: bytes) -> Iterator[int]:
        """Give the flagged slots that match in one way, the newest first."""
        slots = self.slots.get(match, ())
        if match in BY_SOUND:
            yield from filter(flags.__getitem__, slots)
        elif len(slots) <= _FEW:
            chosen = filter(flags.__getitem__, slots)
            yield from sorted(chosen, key=self.index.newest_place.__getitem__)
        else:
            among = flags_of(bits_of(slots, self.index.size), self.index.size)
            order = self.index.order("newest")
            yield from filter(flags.__getitem__, compress(order, map(among.__getitem__, order)))
