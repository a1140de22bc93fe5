"""The next index of a kind, while records are put into it one by one."""

from collections import defaultdict
from typing import Final

from search.text.names import NameIndex
from tracker.public.index.postings import bits_of, extended
from tracker.public.index.reading import Row, is_live
from tracker.public.index.records import KindIndex, Postings

_NAMELESS: Final = ("", "")


class Draft:
    """Extends an index without touching it; keeps no rows, so 50,000 of them take little room."""

    def __init__(self, before: KindIndex) -> None:
        self._before = before
        self._slot_of = {**before.slot_of}
        self._references: list[str] = []
        self._titles: list[tuple[str, str]] = []
        self._dates: list[str] = []
        self._editions: list[int] = []
        self._gone: list[int] = []
        self._added: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def put(self, row: Row) -> None:
        """Put a record in the place of its older self; one that is no longer live leaves."""
        older = self._slot_of.pop(row.reference, None)
        if older is not None:
            self._gone.append(older)
        if not is_live(row):
            return
        slot = self._slot_of[row.reference] = self._before.size + len(self._references)
        self._references.append(row.reference)
        self._titles.append((row.title_km, row.title_en))
        self._dates.append(row.dated_on)
        self._editions.append(row.edition)
        for facet, values in row.facets.items():
            for value in values:
                self._added[facet][value].append(slot)

    def finished(self) -> KindIndex:
        """Give the index with all that was put in."""
        before = self._before
        size = before.size + len(self._references)
        living = before.alive | bits_of(range(before.size, size), size)
        return KindIndex(
            references=before.references + self._references,
            titles=self._titles_left(),
            dates=before.dates + self._dates,
            editions=before.editions + self._editions,
            slot_of=self._slot_of,
            postings=self._postings(size),
            alive=living & ~bits_of(self._gone, size),
            known_names=before.known_names if before.size else NameIndex(),
        )

    def _titles_left(self) -> list[tuple[str, str]]:
        """Give the titles by slot; a dead slot forgets its own, which may have been withdrawn."""
        titles = self._before.titles + self._titles
        for slot in self._gone:
            titles[slot] = _NAMELESS
        return titles

    def _postings(self, size: int) -> Postings:
        postings = {**self._before.postings}
        for facet, slots_by_value in self._added.items():
            known = {**postings.get(facet, {})}
            for value, slots in slots_by_value.items():
                known[value] = extended(known.get(value, ()), slots, size)
            postings[facet] = known
        return postings
