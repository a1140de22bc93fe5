"""The golden queries, and what a reader gets for one: the hits of each kind, the best first."""

import json
from pathlib import Path
from typing import Any, Final

from django.utils import translation

from tracker.public.index import RELEVANCE, Index, current_index
from tracker.public.kinds import KINDS
from tracker.public.looking import look_up
from tracker.publication.refs import KIND_OF_PREFIX

QUERIES: Final[list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("queries.json").read_text("utf-8")
)
MOST: Final = 50


def hits_of(typed: str, language: str = "en") -> dict[str, list[str]]:
    """Look up what was typed for a reader of a language; kinds without a hit are left out."""
    index = current_index()
    with translation.override(language):
        lookup = look_up(typed, index)
        found = {kind: references(index, kind, lookup.hits(kind)) for kind in KINDS}
    return {kind: [_called(index, each) for each in hits] for kind, hits in found.items() if hits}


def references(index: Index, kind: str, hits: Any) -> list[str]:
    """Give the references of hits as a list shows them."""
    return index.kind(kind).select({}, hits).page(RELEVANCE, 1, MOST)


def _called(index: Index, reference: str) -> str:
    """Give a record's English name, its Khmer one where it has none, its date where it is a day."""
    kind = index.kind(KIND_OF_PREFIX[reference[0]])
    km, en = kind.title(reference) or ("", "")
    return kind.dates[kind.slot_of[reference]] if reference[0] == "H" else en or km
