"""The things that match a query, the best first: by names, then by words, then by anything."""

from collections.abc import Collection, Iterator, Mapping
from enum import IntEnum
from itertools import chain
from typing import Final

from search.engines import matching
from search.finding.expressions import Each, Ways, expressions_of
from search.finding.indexed import found_by_elasticsearch
from search.finding.things import Things
from search.models import Language
from search.text import Query


class Match(IntEnum):
    """How a thing matches, the best way first."""

    NAME = 0
    """A name of it is what was typed."""
    SOUNDS = 1
    """A name of it sounds much like what was typed, as a whole."""
    NAMED = 2
    """Its names have all the words."""
    IN_NAMES = 3
    """Its names have all that was typed, wherever words begin."""
    ALIKE = 4
    """A name of it sounds like what was typed, or words of a name do."""
    WORDED = 5
    """It has all the words, in the language asked for."""
    ANYWHERE = 6
    """It has all that was typed, in the language asked for."""
    WORDED_OTHER = 7
    """It has all the words, in another language."""
    ANYWHERE_OTHER = 8
    """It has all that was typed, in another language."""
    RESEMBLES = 9
    """A name of it sounds somewhat like what was typed."""


BY_NAME: Final = (Match.NAME, Match.NAMED, Match.IN_NAMES)
"""The ways of names that have what was typed."""
Matches = Mapping[Match, Collection[int]]
"""The numbers of things, each once, under the best way in which it matches."""


def find_matches(query: Query, language: Language) -> Matches:
    """Give the things that match a query in their names or texts; one request.

    By sound nothing is found here: who knows the names compares them. Elasticsearch is asked where
    there is one, else the database; both give the same.
    """
    asked = expressions_of(query)
    ways = list(_ways(asked, language))
    found = found_by_elasticsearch([(way, of) for _match, way, of in ways], asked.excluded)
    if found is None:
        return _by_best_way(Ways(*matching(asked)), language)
    return {match: Things(things) for (match, _way, _of), things in zip(ways, found, strict=True)}


def _by_best_way(found: Ways[list[int]], language: Language) -> Matches:
    ranked: dict[Match, Collection[int]] = {}
    seen = {number >> 1 for number in found.excluded}
    asked: list[tuple[int, Language | None]] = []
    for match, numbers, of in _ways(found, language):
        # Without Khmer, words are what is looked for anywhere, and are one list.
        if (id(numbers), of) in asked:
            ranked[match] = ()
            continue
        asked.append((id(numbers), of))
        fresh = _things(numbers, of)
        fresh -= seen
        seen |= fresh
        ranked[match] = Things(fresh)
    return ranked


def _ways(found: Ways[Each], language: Language) -> Iterator[tuple[Match, Each, Language | None]]:
    """Give the ways from the best on, each with the language that an entry must be in, if any."""
    other = Language.EN if language == Language.KM else Language.KM
    yield Match.NAME, found.whole_name, None
    yield Match.NAMED, found.named, None
    yield Match.IN_NAMES, found.in_names, None
    yield Match.WORDED, found.worded, language
    yield Match.ANYWHERE, found.anywhere, language
    yield Match.WORDED_OTHER, found.worded, other
    yield Match.ANYWHERE_OTHER, found.anywhere, other


def _things(numbers: list[int], language: Language | None) -> set[int]:
    """Give the things of entries, or of those in one language."""
    if language is None:
        return {number >> 1 for number in numbers}
    return {number >> 1 for number in numbers if number & 1 == language}


def all_things(matches: Matches) -> Iterator[int]:
    """Give the numbers of all that match, the best first."""
    return chain.from_iterable(matches[match] for match in sorted(matches))
