"""The few records that are suggested for what was typed so far."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from search.finding import Match
from search.text import Query, analyse, normalise, parse_query
from search.text.letters import COENG
from search.text.matches import matches_in
from search.text.names import AskedName
from search.tokens import syllable_token
from tracker.localized import Pair
from tracker.public.finding.hits import Entries, entries_of
from tracker.public.finding.reasons import reason_for
from tracker.public.index import BY_SOUND, Hits, Index
from tracker.public.looking import with_names_alike
from tracker.public.suggesting.words import things_with
from tracker.publication.refs import KIND_OF_PREFIX, reference_of

MOST: Final = 8
_NAMELESS: Final[Pair] = {"km": "", "en": ""}
_READ: Final = 24
"""So many are read to choose from."""
_FEWEST_LETTERS: Final = 3
"""Of a name that is looked for by its sound."""
_LONGEST: Final = 80
"""Letters: more than that is no beginning of a name."""
_ORDER: Final = ("person", "case", "court", "place", "organisation", "law", "provision")
"""Hearings are called as their cases are, and incidents are many: they are found, not suggested."""


@dataclass(frozen=True)
class Suggestion:
    """A record, what it is called, and the name that matched where it is another one."""

    kind: str
    reference: str
    title: Pair
    also: str


def suggestions_for(typed: str, index: Index) -> list[Suggestion]:
    """Give at most eight records for what was typed, the likeliest first; one query or two."""
    short = typed[:_LONGEST].rstrip(COENG)
    words = [syllable_token(code) for code in analyse(short).codes]
    if not words:
        return []
    named = _named(short, words, index)
    sounding = _sounding(short, index) if len(named) < MOST else ()
    name_of = {**dict(sounding), **dict(named)}
    ordered = dict.fromkeys([*dict(named), *name_of])
    return [_suggestion(each, name_of[each], index) for each in islice(ordered, MOST)]


def _named(short: str, words: Sequence[str], index: Index) -> list[tuple[str, str]]:
    """References by their names, with the name that matches: first those that begin so."""
    found = things_with(words, index)
    references = {reference_of(number): is_whole for number, is_whole in found.items()}
    known = [each for each in references if _is_suggested(each, index)]
    known.sort(key=lambda each: (not references[each], _place(each), each))
    query = parse_query(short)
    entries = entries_of(known[:_READ])
    matched = list(_matching(known[:_READ], entries, index, query))
    start = normalise(short)
    return sorted(matched, key=lambda each: not normalise(each[1]).startswith(start))[:MOST]


def _matching(
    references: Iterable[str], entries: Entries, index: Index, query: Query
) -> Iterator[tuple[str, str]]:
    """Leave out what was renamed since it came into the table."""
    asked = AskedName("")
    for reference in references:
        names = next((entries[key].names for key in entries if key[0] == reference), ())
        shown = (index.title(reference) or _NAMELESS).values()
        name = reason_for(Match.NAMED, names, [*map(str, shown)], query, asked).spelling
        if name and matches_in(analyse(name), query):
            yield reference, name


def _sounding(short: str, index: Index) -> Iterator[tuple[str, str]]:
    """People whose name sounds like what was typed."""
    if sum(map(str.isalpha, short)) >= _FEWEST_LETTERS:
        found = with_names_alike(Hits(index.kind("person")), normalise(short))
        for match in BY_SOUND:
            for slot in found.slots.get(match, ()):
                yield found.index.references[slot], ""


def _is_suggested(reference: str, index: Index) -> bool:
    kind = KIND_OF_PREFIX[reference[0]]
    return kind in _ORDER and reference in index.kind(kind)


def _place(reference: str) -> int:
    return _ORDER.index(KIND_OF_PREFIX[reference[0]])


def _suggestion(reference: str, name: str, index: Index) -> Suggestion:
    title = index.title(reference) or _NAMELESS
    kind = KIND_OF_PREFIX[reference[0]]
    return Suggestion(kind, reference, title, "" if name in (*title.values(), reference) else name)
