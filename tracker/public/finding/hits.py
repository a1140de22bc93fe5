"""A page of hits as pages and the API show them: what each is, why, and the words around."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from search.finding import Match
from search.models import Language, SearchEntry
from search.text import Part, Query, highlight, snippet
from search.text.names import AskedName
from tracker.public.briefs import Brief, brief_of
from tracker.public.finding.ranking import Place
from tracker.public.finding.reasons import Reason, reason_for
from tracker.public.index import cards
from tracker.public.looking import Lookup
from tracker.public.page_briefs import is_page, page_briefs
from tracker.public.wording import OTHER, reader_language


class Excerpt(NamedTuple):
    """Some words of a record in one language, in parts of which some are what was looked for."""

    lang: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Hit:
    """A record that was found."""

    brief: Brief
    reason: Reason
    title: Excerpt
    other_title: Excerpt | None
    text: Excerpt | None


class Entry(NamedTuple):
    """What of a SearchEntry tells why it was found."""

    names: Sequence[str]
    text: str


Entries = Mapping[tuple[str, int], Entry]


def hits_of(places: Iterable[Place], lookup: Lookup) -> list[Hit]:
    """Give the hits at places of a ranking, in their order; two queries, three with pages."""
    match_of = {place.reference: place.match for place in places}
    found = [*map(brief_of, cards([each for each in match_of if not is_page(each)]))]
    found += page_briefs([each for each in match_of if is_page(each)])
    brief_at = {brief.quote["reference"]: brief for brief in found}
    briefs = [brief_at[reference] for reference in match_of if reference in brief_at]
    entries = entries_of({each: lookup.part_of(each) for each in match_of})
    asked = AskedName(lookup.query.text)
    return [
        _hit(brief, match_of[brief.quote["reference"]], entries, lookup.query, asked)
        for brief in briefs
    ]


def entries_of(parts: Mapping[str, str]) -> Entries:
    """Read names and texts by reference and language; one query, or none.

    `parts` gives for each reference that of the entry to read: a long page has several.
    """
    if not parts:
        return {}
    wanted = {part: reference for reference, part in parts.items()}
    rows: Any = SearchEntry.objects.filter(reference__in=wanted)
    found = rows.values_list("reference", "language", "names", "text")
    return {(wanted[part], lang): Entry(names, text) for part, lang, names, text in found}


def _hit(brief: Brief, match: Match, entries: Entries, query: Query, asked: AskedName) -> Hit:
    reference, name = brief.quote["reference"], brief.quote["name"]
    own = reader_language()
    names = next((entries[key].names for key in _keys(reference, own) if key in entries), ())
    reason = reason_for(match, names, {*name.values(), reference}, query, asked)
    alike = [reason.spelling] if reason.is_by_sound else []
    titles = [
        Excerpt(lang, highlight(name[lang], query, alike))
        for lang in (own, OTHER[own])
        if name[lang]
    ]
    first = titles[0] if titles else Excerpt(own, ())
    is_other = len(titles) > 1 and name["km"] != name["en"]
    return Hit(
        brief,
        reason,
        first,
        titles[1] if is_other else None,
        _text(reference, own, entries, query, alike),
    )


def _keys(reference: str, own: str) -> Iterator[tuple[str, int]]:
    for lang in (own, OTHER[own]):
        yield reference, Language[lang.upper()].value


def _text(
    reference: str, own: str, entries: Entries, query: Query, alike: Sequence[str]
) -> Excerpt | None:
    """The words around what was looked for, in the reader's language or else in the other."""
    for lang, key in zip((own, OTHER[own]), _keys(reference, own), strict=True):
        text = entries[key].text if key in entries else ""
        parts = snippet(text.replace("\n", " · "), query, alike) if text else []
        if any(part.is_match for part in parts):
            return Excerpt(lang, parts)
    return None
