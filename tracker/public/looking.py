"""What a reader typed, looked up in everything that is public: the hits of each kind of record."""

from collections import OrderedDict
from functools import cached_property
from threading import Lock
from typing import Final

from search.finding import Match, Matches, find_matches
from search.models import Language
from search.terms import term_list
from search.text import Query, parse_query
from tracker.public.index import Hits, Index, KindIndex
from tracker.public.sounding import with_names_alike
from tracker.public.wording import reader_language

_KEPT: Final = 16
_AS_WORDS: Final = (Match.WORDED, Match.WORDED_OTHER)


class Lookup:
    """The hits of a query among the records of an index, for readers of a language."""

    def __init__(self, typed: str, index: Index, language: Language) -> None:
        self.query: Query = parse_query(typed, terms=term_list())
        self.index = index
        self._language = language
        self._hits: dict[str, Hits] = {}

    def hits(self, kind: str) -> Hits:
        """Give the hits of a kind, the best first."""
        found = self._hits.get(kind)
        if found is None:
            records = self.index.kind(kind)
            found = self._hits[kind] = self._with_names_alike(records, records.hits(self._matches))
        return found

    @cached_property
    def _matches(self) -> Matches:
        return find_matches(self.query, self._language)

    def _with_names_alike(self, records: KindIndex, found: Hits) -> Hits:
        """Add the records whose names only sound like what was typed."""
        if not self.query.terms or self.query.excluded:
            return found
        is_word = any(self._matches.get(match) for match in _AS_WORDS)
        return with_names_alike(found, self.query.text, is_word=is_word)


_kept: OrderedDict[tuple[int, str, Language], Lookup] = OrderedDict()
_one_at_a_time = Lock()


def look_up(typed: str, index: Index) -> Lookup:
    """Look up what was typed, for readers of the language of this request.

    The last few are kept: the pages of a list, and the tabs of the search page, ask the same.
    """
    language = Language.KM if reader_language() == "km" else Language.EN
    key = (id(index), typed, language)
    with _one_at_a_time:
        found = _kept.pop(key, None)
        if found is None or found.index is not index:
            found = Lookup(typed, index, language)
        _kept[key] = found
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)
    return found
