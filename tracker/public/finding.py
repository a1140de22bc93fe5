"""What a reader typed into the search box, looked up in the names and numbers of every kind."""

import re
from dataclasses import dataclass
from typing import Final

from search.text.normalise import normalise
from tracker.public.briefs import Brief, brief_of
from tracker.public.index import RELEVANCE, Index, Selection, cards
from tracker.public.kinds import KINDS, Kind
from tracker.public.looking import look_up
from tracker.publication.models import PublishedRecord
from tracker.publication.refs import parse_reference, reference_for

MOST_LETTERS: Final = 200
MOST_WORDS: Final = 12
"""Enough for any name or case; each word is looked for in every record."""
FIRST: Final = 4
SHOWN: Final = 20
_REFERENCE = re.compile(r"[a-z] ?\d{1,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one kind: how many, and the first of them."""

    kind: Kind
    count: int
    first: list[Brief]


@dataclass(frozen=True, slots=True)
class Findings:
    """What matches, kind by kind."""

    groups: list[Found]


def words_of(typed: str) -> str:
    """Give what was typed as the words to look for, normalised; too many are cut."""
    return " ".join(normalise(typed[:MOST_LETTERS]).split()[:MOST_WORDS])


def exact_record(words: str) -> PublishedRecord | None:
    """Give the record whose reference was typed (`C00017`, `c17`), in whatever state it is.

    One query where it looks like a reference, none otherwise; None where there is no such record.
    """
    if not _REFERENCE.fullmatch(words):
        return None
    try:
        kind, key = parse_reference(f"{words[0].upper()}{int(words[1:]):05d}")
    except ValueError:
        return None
    found = PublishedRecord.objects.filter(pk=reference_for(kind, key))
    return found.only("reference", "kind", "slug", "state").first()


def find(index: Index, words: str, only: str = "") -> Findings:
    """Give what matches the words: the first few of each kind, or more of one kind."""
    lookup = look_up(words, index)
    selections = {code: index.kind(code).select({}, lookup.hits(code)) for code in KINDS}
    pages = {
        code: _page(selection, SHOWN if only else FIRST)
        for code, selection in selections.items()
        if only in ("", code)
    }
    wanted = [each for page in pages.values() for each in page]
    briefs = {row.reference: brief_of(row) for row in cards(wanted)}
    return Findings(
        [
            Found(
                KINDS[code],
                selection.count,
                [briefs[each] for each in pages.get(code, ()) if each in briefs],
            )
            for code, selection in selections.items()
        ]
    )


def _page(selection: Selection, size: int) -> list[str]:
    return selection.page(RELEVANCE, 1, size)
