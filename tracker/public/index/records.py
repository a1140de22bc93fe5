"""The index of one kind of record, as it stood at one moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import cached_property

from search.finding import Match, Things
from search.text.names import NameIndex
from tracker.public.index.hits import Hits
from tracker.public.index.orders import ORDERS
from tracker.public.index.postings import Posting, as_bits, bits_from, slots_of
from tracker.public.index.selections import Selection
from tracker.public.index.spans import Span, span_between, span_of
from tracker.publication.refs import (
    MOST_KINDS,
    PAGES,
    PARTS_OF_PAGES,
    number_of,
    whole_number,
)

Postings = Mapping[str, Mapping[str, Posting]]
SPANS_KEPT = 64


@dataclass(eq=False)
class KindIndex:
    """The records of one kind by slot: a record that changes gets a new slot, its old one dies.

    So sets of slots only ever grow (see drafts.py), and a reader keeps using the index it began
    with while another thread puts the next one in its place.
    """

    references: list[str] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    editions: list[int] = field(default_factory=list)
    slot_of: dict[str, int] = field(default_factory=dict)
    postings: Postings = field(default_factory=dict)
    alive: int = 0
    known_names: NameIndex = field(default_factory=NameIndex)
    _orders: dict[str, list[int]] = field(default_factory=dict)
    _spans: dict[Span, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many slots there are, dead ones included."""
        return len(self.references)

    @property
    def is_worn(self) -> bool:
        """Tell whether more slots are dead than living, so that building anew is due."""
        return self.size > 1_000 and 2 * self.alive.bit_count() < self.size

    def __contains__(self, reference: str) -> bool:
        return reference in self.slot_of

    def title(self, reference: str) -> tuple[str, str] | None:
        """Give the Khmer and the English name of a live record, None for any other."""
        slot = self.slot_of.get(reference)
        return None if slot is None else self.titles[slot]

    def edition(self, reference: str) -> int:
        """Give the edition in which a live record was last written; KeyError for any other."""
        return self.editions[self.slot_of[reference]]

    def values(self, facet: str) -> Iterable[str]:
        """Give every value that a record has, or had, in a facet."""
        return self.postings.get(facet, {}).keys()

    def select(
        self,
        chosen: Mapping[str, Sequence[str]],
        hits: Hits | None = None,
        since: str = "",
        until: str = "",
    ) -> Selection:
        """Give the records with any of the chosen values in each facet, among hits, in the dates.

        `since` and `until` are EDTF; a record's date matches if it can fall between the two.
        Raises ValueError for another text.
        """
        return self.within(chosen, hits, span_between(since, until))

    def within(
        self, chosen: Mapping[str, Sequence[str]], hits: Hits | None, span: Span | None
    ) -> Selection:
        """Select as `select` does, by a span of days."""
        base = self.alive
        if span is not None:
            base &= self._in_span(span)
        if hits is not None:
            base &= hits.bits
        bits = {facet: self._any(facet, chosen[facet]) for facet in chosen}
        return Selection(self, base, bits, hits)

    def hits(self, things: Mapping[Match, Iterable[int]]) -> Hits:
        """Give the records among things that matched, told by their numbers."""
        return Hits(self, {match: self._slots(numbers) for match, numbers in things.items()})

    def _slots(self, numbers: Iterable[int]) -> list[int]:
        """The slots of those numbers that are of records here; most are of other kinds."""
        if not self.references:
            return []
        kind = number_of(self.references[0]) % MOST_KINDS
        things = numbers if isinstance(numbers, Things) else Things(numbers)
        found = map(self._slot_of_number.get, things.leaving(kind, MOST_KINDS))
        slots = [slot for slot in found if slot is not None]
        return self._with_parts(slots, things) if kind == PAGES else slots

    def _with_parts(self, slots: list[int], things: Things) -> list[int]:
        """Add the slots of pages of which a later part of the text was found, each once."""
        wholes = map(whole_number, things.leaving(PARTS_OF_PAGES, MOST_KINDS))
        found = map(self._slot_of_number.get, wholes)
        return list(dict.fromkeys([*slots, *(slot for slot in found if slot is not None)]))

    @cached_property
    def names(self) -> NameIndex:
        """The names of records as they are heard, those of an earlier index among them."""
        self.known_names.take_in(self.values("sound"))
        return self.known_names

    def slots_named(self, heard: str) -> Sequence[int]:
        """Give the slots of records that have, or had, a name as it is heard."""
        posting = self.postings.get("sound", {}).get(heard, ())
        return posting if isinstance(posting, tuple) else slots_of(posting, self.size)

    @cached_property
    def _slot_of_number(self) -> dict[int, int]:
        return {number_of(reference): slot for reference, slot in self.slot_of.items()}

    @cached_property
    def newest_place(self) -> dict[int, int]:
        """The place of each slot where the newest come first."""
        return {slot: place for place, slot in enumerate(self.order("newest"))}

    def order(self, name: str) -> list[int]:
        """Give the living slots in an order of `ORDERS`, found once; KeyError for another name."""
        found = self._orders.get(name)
        if found is None:
            found = self._orders[name] = ORDERS[name](self)
        return found

    def _any(self, facet: str, values: Sequence[str]) -> int:
        known = self.postings.get(facet, {})
        bits = 0
        for value in values:
            bits |= as_bits(known.get(value, ()))
        return bits

    def _in_span(self, span: Span) -> int:
        """The slots whose date can fall in a span; kept, as `upcoming` is asked all day long."""
        found = self._spans.get(span)
        if found is None:
            dates = {text for text in set(self.dates) if text and span_of(text).overlaps(span)}
            found = bits_from(map(dates.__contains__, self.dates))
            if len(self._spans) >= SPANS_KEPT:
                self._spans.clear()
            self._spans[span] = found
        return found
