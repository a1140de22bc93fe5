"""What a reader typed, looked up in everything that is public: the hits of each kind of record."""

from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from typing import Final

from django.utils.functional import cached_property

from search.finding import Match, Matches, Things, all_things, find_matches
from search.models import Language
from search.terms import term_list
from search.text import Query, parse_query
from tracker.public.index import Hits, Index, KindIndex
from tracker.public.index.postings import flags_of, slots_of
from tracker.public.narrowing import FIELD_NAMES, Narrowing, narrow
from tracker.public.page_briefs import is_page
from tracker.public.page_kinds import page_kinds
from tracker.public.sounding import with_names_alike
from tracker.public.wording import reader_language
from tracker.publication.refs import (
    MOST_KINDS,
    PAGES,
    PARTS_OF_PAGES,
    entry_reference,
    number_of,
    whole_number,
)

_KEPT: Final = 16
_AS_WORDS: Final = (Match.WORDED, Match.WORDED_OTHER)


class Lookup:
    """The hits of a query among the records of an index, for readers of a language."""

    def __init__(self, typed: str, index: Index, language: Language) -> None:
        asked = parse_query(typed, FIELD_NAMES, term_list())
        self.query: Query
        self.query, self.narrowings = narrow(asked, index)
        self.index = index
        self._language = language
        self._hits: dict[str, Hits] = {}

    def hits(self, kind: str) -> Hits:
        """Give the hits of a kind, the best first."""
        found = self._hits.get(kind)
        if found is None:
            records = self.index.kind(kind)
            among = self._found(records)
            if kind in page_kinds() and self.query.excluded and among.bits:
                unwanted = records.hits({Match.ANYWHERE: self._unwanted})
                among = _kept_in(among, records.alive & ~unwanted.bits)
            found = self._hits[kind] = self._narrowed(kind, records, among)
        return found

    def part_of(self, reference: str) -> str:
        """Give the reference of the part of a page's text that matches best, or the page's own."""
        return self._parts.get(number_of(reference), reference) if is_page(reference) else reference

    @cached_property
    def _parts(self) -> dict[int, str]:
        """The entry of each page that matches best, by the number of the page."""
        found: dict[int, str] = {}
        for match in sorted(self._matches) if self.query.terms else ():
            numbers = self._matches[match]
            things = numbers if isinstance(numbers, Things) else Things(numbers)
            for place in (PAGES, PARTS_OF_PAGES):
                for number in things.leaving(place, MOST_KINDS):
                    found.setdefault(whole_number(number), entry_reference(number))
        return found

    def _found(self, records: KindIndex) -> Hits:
        if self.query.terms or not self._fields:
            return self._with_names_alike(records.hits(self._matches))
        unwanted = records.hits({Match.ANYWHERE: self._unwanted})
        left = records.alive & ~unwanted.bits
        return Hits(records, {Match.WORDED: slots_of(left, records.size)})

    def _narrowed(self, kind: str, records: KindIndex, found: Hits) -> Hits:
        """Keep the hits that have what was asked for in every field."""
        if not self._fields:
            return found
        bits = records.alive
        for field in self._fields:
            bits &= field.bits(kind, records)
        return _kept_in(found, bits)

    @cached_property
    def _fields(self) -> list[Narrowing]:
        return [each for each in self.narrowings if each.is_understood]

    @cached_property
    def _matches(self) -> Matches:
        return find_matches(self.query, self._language)

    @cached_property
    def _unwanted(self) -> set[int]:
        """What has anything excluded: where only fields tell what is wanted, and for pages.

        One part of a page's text may have what is wanted, and another what is not.
        """
        asked = (replace(self.query, terms=(each,), excluded=()) for each in self.query.excluded)
        found = (find_matches(query, self._language) for query in asked)
        return {thing for matches in found for thing in all_things(matches)}

    def _with_names_alike(self, found: Hits) -> Hits:
        """Add the records whose names only sound like what was typed."""
        if not self.query.terms or self.query.excluded:
            return found
        is_word = any(self._matches.get(match) for match in _AS_WORDS)
        return with_names_alike(found, self.query.text, is_word=is_word)


def _kept_in(found: Hits, bits: int) -> Hits:
    """Keep the hits whose slots are among some."""
    flags = flags_of(bits, found.index.size)
    slots = {match: [slot for slot in each if flags[slot]] for match, each in found.slots.items()}
    return Hits(found.index, slots)


_kept: OrderedDict[tuple[str, Language], Lookup] = OrderedDict()
_one_at_a_time = Lock()


def look_up(typed: str, index: Index) -> Lookup:
    """Look up what was typed, for readers of the language of this request.

    The last few are kept: the pages of a list, and the tabs of the search page, ask the same.
    """
    language = Language.KM if reader_language() == "km" else Language.EN
    key = (typed, language)
    with _one_at_a_time:
        found = _kept.pop(key, None)
    # Made outside the lock: one that takes long keeps nobody waiting.
    if found is None or found.index is not index:
        found = Lookup(typed, index, language)
    with _one_at_a_time:
        _kept[key] = found
        _keep_only(index)
    return found


def _keep_only(index: Index) -> None:
    """Let go of lookups in other indices, which are large, and of the oldest."""
    for key in [key for key, lookup in _kept.items() if lookup.index is not index]:
        del _kept[key]
    while len(_kept) > _KEPT:
        _kept.popitem(last=False)
