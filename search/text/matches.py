"""Where in a text what was asked for stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from search.text.asked import Codes
from search.text.names.forms import orders
from search.text.names.words import words_of
from search.text.queries import Query
from search.text.tokens import Analysis, analyse, is_khmer_code


class Match(NamedTuple):
    """A span of a text as it was given, and which of the things asked for stands there."""

    start: int
    end: int
    asked: int


class _Pattern(NamedTuple):
    codes: Codes
    is_prefix: bool
    is_word: bool
    """Whether it counts only where a word begins and, unless it may go on, ends."""
    asked: int


def matches_in(analysis: Analysis, query: Query, names: Sequence[str] = ()) -> list[Match]:
    """Give every place where a term of the query stands, or a word of it, in order of their start.

    `names` are spellings in the text that match by their sound, in any order of their words. Time
    is in proportion to the text.
    """
    begun, beginnings = _by_first_code(_patterns(query, names))
    codes = analysis.codes
    starts = set(analysis.starts)
    return [
        Match(analysis.tokens[place].start, analysis.tokens[end - 1].end, pattern.asked)
        for place, code in enumerate(codes)
        for pattern in (*begun.get(code, ()), *beginnings)
        if (end := place + len(pattern.codes)) <= len(codes)
        and _stands(pattern, codes[place:end])
        and (not pattern.is_word or _is_word(pattern, place, starts))
    ]


def _patterns(query: Query, names: Sequence[str]) -> list[_Pattern]:
    asked = [*_asked_codes(query), *((codes, False) for name in names for codes in _orders(name))]
    return [
        # A syllable of Khmer alone counts as a word only, as it does for what is found.
        _Pattern(codes, is_prefix, len(codes) == 1 and is_khmer_code(codes[0]), number)
        for number, (codes, is_prefix) in enumerate(dict.fromkeys(asked))
        if codes
    ]


def _asked_codes(query: Query) -> Iterator[tuple[Codes, bool]]:
    for term in query.terms:
        yield term.tokens or term.words, term.is_prefix
        for reading in term.readings:
            for place, codes in enumerate(reading, start=1):
                yield codes, term.is_prefix and place == len(reading)


def _orders(name: str) -> list[Codes]:
    """Give the codes of a name in each order in which its words may stand."""
    return [tuple(analyse(" ".join(words)).codes) for words in orders(words_of(name))]


def _by_first_code(
    patterns: Iterable[_Pattern],
) -> tuple[dict[str, list[_Pattern]], list[_Pattern]]:
    """Sort patterns by the code they begin with; apart are those whose first code may go on."""
    begun: dict[str, list[_Pattern]] = {}
    beginnings: list[_Pattern] = []
    for pattern in patterns:
        may_go_on = pattern.is_prefix and len(pattern.codes) == 1
        (beginnings if may_go_on else begun.setdefault(pattern.codes[0], [])).append(pattern)
    return begun, beginnings


def _stands(pattern: _Pattern, codes: Sequence[str]) -> bool:
    *before, last = pattern.codes
    if before != list(codes[:-1]):
        return False
    return codes[-1].startswith(last) if pattern.is_prefix else codes[-1] == last


def _is_word(pattern: _Pattern, place: int, starts: set[int]) -> bool:
    return place in starts and (pattern.is_prefix or place + 1 in starts)
