"""One page of a search with all that is told about it: counts, hits, what was understood."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import cached_property

from search.text import normalise
from tracker.public.filters.pages import Pages
from tracker.public.finding.asked import SearchAsked
from tracker.public.finding.hits import Hit, hits_of
from tracker.public.finding.ranking import Ranking
from tracker.public.index import BY_SOUND, Index
from tracker.public.kinds import Kind
from tracker.public.looking import Lookup, look_up
from tracker.public.narrowing import Narrowing
from tracker.public.page_kinds import found_kinds

_MEANT: Final = 3
"""So many names are offered as what may have been meant."""

_TRIED: Final = 4
"""So many words are looked for alone where nothing has them all."""


@dataclass(frozen=True)
class Results:
    """What one page of a search shows, for readers of the language of this request."""

    asked: SearchAsked
    lookup: Lookup
    ranking: Ranking

    @cached_property
    def pages(self) -> Pages:
        """Which page this is, of how many hits."""
        return Pages(self.asked.page, self.ranking.count, self.asked.page_size)

    @cached_property
    def total(self) -> int:
        """How many records of all kinds match."""
        return sum(selection.count for selection in self.ranking.selections.values())

    @cached_property
    def counts(self) -> list[tuple[Kind, int]]:
        """The kinds of which there are hits, and how many of each."""
        kinds = found_kinds()
        counted = ((kinds[code], each.count) for code, each in self.ranking.selections.items())
        return [(kind, count) for kind, count in counted if count]

    @cached_property
    def hits(self) -> list[Hit]:
        """The hits of this page."""
        places = self.ranking.page(self.asked.page, self.asked.page_size)
        return hits_of(places, self.lookup)

    @property
    def understood(self) -> list[Narrowing]:
        """The fields by which the hits were narrowed."""
        return [each for each in self.lookup.narrowings if each.is_understood]

    @property
    def not_understood(self) -> list[Narrowing]:
        """The fields with a value that there is not."""
        return [each for each in self.lookup.narrowings if not each.is_understood]

    @property
    def has_words(self) -> bool:
        """Whether there was anything to look for."""
        return bool(self.lookup.query.terms or self.understood)

    @property
    def excludes_all(self) -> bool:
        """Whether it was only told what is not wanted."""
        return bool(self.lookup.query.excluded) and not self.has_words

    @cached_property
    def only_by_sound(self) -> bool:
        """Whether nothing has the words: names alike are all that there is."""
        every = (hits.slots.items() for hits in self.ranking.hits.values())
        found = {match for slots in every for match, each in slots if each}
        return bool(found) and found <= set(BY_SOUND)

    @cached_property
    def meant(self) -> list[str]:
        """Names that may have been meant, where no name is what was typed."""
        alike = [hit for hit in self.hits if hit.reason.is_by_sound]
        spelled = dict.fromkeys(hit.reason.spelling for hit in alike if hit.reason.spelling)
        typed = normalise(self.asked.typed[:200])
        return [name for name in spelled if normalise(name) != typed][:_MEANT]

    @cached_property
    def fewer(self) -> list[tuple[str, int]]:
        """Each of the words alone, where some are found so, with how many records have it."""
        terms = [term.text for term in self.lookup.query.terms[:_TRIED]]
        if len(terms) + len(self.lookup.narrowings) + len(self.lookup.query.excluded) < 2:
            return []
        counted = ((term, results_of(SearchAsked(term), self.lookup.index).total) for term in terms)
        return [(term, count) for term, count in counted if count]


def results_of(asked: SearchAsked, index: Index) -> Results:
    """Look up what is asked in an index, for readers of the language of this request."""
    lookup = look_up(asked.typed, index)
    return Results(asked, lookup, Ranking(lookup, asked.kind))
