"""The few records that are suggested for what was typed so far."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from search.finding import Match
from search.models import Language, SearchEntry
from search.text import Query, analyse, normalise, parse_query
from search.text.letters import COENG
from search.text.matches import matches_in
from search.tokens import syllable_token
from tracker.localized import Pair
from tracker.public.index import Hits, Index
from tracker.public.sounding import with_names_alike
from tracker.public.suggesting.words import things_with
from tracker.publication.refs import KIND_OF_PREFIX, reference_of

MOST: Final = 8
_READ: Final = 20
"""So many are read to choose from."""
_FEW: Final = 4
"""With fewer found by their words, names are looked for by sound, too: it takes the longest."""
_FEWEST_LETTERS: Final = 3
"""Of a name that is looked for by its sound."""
_LONGEST: Final = 80
"""Letters: more than that is no beginning of a name."""
_NAMELESS: Final[Pair] = {"km": "", "en": ""}


@dataclass(frozen=True)
class Suggestion:
    """A record, what it is called, and the name that matched where it is another one.

    The kind of an editorial page is "": the page itself tells it.
    """

    kind: str
    reference: str
    title: Pair
    also: str


class _Typed(NamedTuple):
    start: str
    query: Query


def suggestions_for(typed: str, index: Index) -> list[Suggestion]:
    """Give at most eight records for what was typed, the likeliest first; one query."""
    short = typed[:_LONGEST].rstrip(COENG)
    words = [syllable_token(code) for code in analyse(short).codes]
    if not words:
        return []
    name_of = _named(_Typed(normalise(short), parse_query(short)), words, index)
    if len(name_of) < _FEW:
        name_of = {**dict.fromkeys([*name_of, *_sounding(short, index)], ""), **name_of}
    found = islice(name_of.items(), MOST)
    return [_suggestion(reference, name, index) for reference, name in found]


def _named(typed: _Typed, words: Sequence[str], index: Index) -> dict[str, str]:
    """References with the name that has the words: first those that begin so.

    Left out is what was renamed or withdrawn between the readings of the table and of the names.
    """
    numbers = things_with(words, index, _READ)
    names = _names_of(numbers)
    found: list[tuple[int, str, str]] = []
    for number in numbers:
        reference = reference_of(number)
        if number in names and reference in index.holding(reference):
            shown = (index.title(reference) or _NAMELESS).values()
            rank, name = _best(names[number], [*map(str, shown)], typed)
            found += [(rank, reference, name)] if name else []
    found.sort(key=lambda each: each[0])
    return {reference: name for _rank, reference, name in found}


def _best(names: Sequence[str], shown: Sequence[str], typed: _Typed) -> tuple[int, str]:
    """Give the name that has what was typed and how: at its beginning, at a word's, in parts."""
    whole = [(_place(name, typed.start), name not in shown, name) for name in names]
    place, _is_other, name = min(whole, key=lambda each: each[:2])
    if place < _IN_PARTS:
        return place, name
    in_parts = (name for name in names if matches_in(analyse(name), typed.query))
    return _IN_PARTS, next(in_parts, "")


_IN_PARTS: Final = 2


def _place(name: str, start: str) -> int:
    canonical = normalise(name)
    if canonical.startswith(start):
        return 0
    return 1 if f" {start}" in canonical else _IN_PARTS


def _names_of(numbers: Sequence[int]) -> Mapping[int, list[str]]:
    """Read the names of things, which their languages share; one query, none for no things."""
    wanted = [2 * each + language for each in numbers for language in Language]
    entries = SearchEntry.objects.filter(number__in=wanted)
    rows = entries.values_list("number", "names") if numbers else ()
    return {number >> 1: names for number, names in rows}


def _sounding(short: str, index: Index) -> Iterator[str]:
    """People whose name sounds like what was typed."""
    if sum(map(str.isalpha, short)) >= _FEWEST_LETTERS:
        found = with_names_alike(Hits(index.kind("person")), normalise(short), is_word=False)
        for match in (Match.SOUNDS, Match.ALIKE):
            for slot in found.slots.get(match, ()):
                yield found.index.references[slot]


def _suggestion(reference: str, name: str, index: Index) -> Suggestion:
    title = index.title(reference) or _NAMELESS
    also = "" if name in (*title.values(), reference) else name
    return Suggestion(KIND_OF_PREFIX.get(reference[0], ""), reference, title, also)
