"""The records that a reader's choices leave: how many, which, and how many more choices give."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final

from django.utils.functional import cached_property

from tracker.public.index.postings import count_in, flags_of

if TYPE_CHECKING:
    from tracker.public.index.hits import Hits
    from tracker.public.index.records import KindIndex

RELEVANCE: Final = "relevance"
"""The order of hits: as they match, then the newest first."""


class Selection:
    """Records of one kind: those of `base` that also fit what is chosen in each facet."""

    def __init__(
        self, index: "KindIndex", base: int, chosen: Mapping[str, int], hits: "Hits | None" = None
    ) -> None:
        self.index = index
        self.hits = hits
        self._base = base
        self._chosen = chosen

    @cached_property
    def bits(self) -> int:
        """The slots selected."""
        return self._without("")

    @property
    def count(self) -> int:
        """How many records are selected."""
        return self.bits.bit_count()

    def page(self, sort: str, number: int, size: int) -> list[str]:
        """Give the references of page `number` (from 1) of `size` records, in an order's name.

        A page past the end is empty. Raises KeyError for an unknown order; by relevance only hits
        have one.
        """
        start = (number - 1) * size
        if start >= self.count:
            return []
        slots = islice(self._ordered(sort), start, start + size)
        return [self.index.references[slot] for slot in slots]

    def _ordered(self, sort: str) -> Iterable[int]:
        if sort == RELEVANCE and self.hits is not None:
            return self.hits.in_order(self._flags)
        order = self.index.order(sort)
        if self.bits == self.index.alive:
            return order
        return filter(self._flags.__getitem__, order)

    def counts(self, facet: str) -> dict[str, int]:
        """Count the records by a facet's values, as if nothing were chosen in that facet.

        Values that no record has are left out.
        """
        if facet in self._chosen:
            bits = self._without(facet)
            flags = flags_of(bits, self.index.size)
        else:
            bits, flags = self.bits, self._flags
        counted = {
            value: count_in(posting, bits, flags)
            for value, posting in self.index.postings.get(facet, {}).items()
        }
        return {value: count for value, count in counted.items() if count}

    @cached_property
    def _flags(self) -> bytes:
        return flags_of(self.bits, self.index.size)

    def _without(self, facet: str) -> int:
        bits = self._base
        for other, chosen in self._chosen.items():
            if other != facet:
                bits &= chosen
        return bits
