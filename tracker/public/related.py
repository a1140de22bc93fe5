"""What hangs on an institution, a law or an article: how much there is, the latest, the whole list.

All of it comes from the index in memory: the page reads no row for it.
"""

from dataclasses import dataclass
from typing import Final

from tracker.public.index import KindIndex, current_index
from tracker.public.kinds import KINDS, Kind, list_path
from tracker.publication.canonical import Document

LATEST: Final = 5
# Which lists tell of a kind, and by which facet they are narrowed to one record of it.
FACETS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "court": (("case", "court"), ("hearing", "court"), ("person", "court")),
    "place": (("person", "place"),),
    "organisation": (("person", "affiliation"),),
    "law": (("case", "law"), ("person", "law"), ("hearing", "law")),
    "provision": (("case", "provision"), ("person", "provision"), ("hearing", "provision")),
}


@dataclass(frozen=True)
class Related:
    """Records of one kind that hang on the record shown; the latest as quotes with their date."""

    kind: Kind
    count: int
    path: str
    latest: list[Document]


def related_to(kind: str, reference: str, language: str, latest: int) -> list[Related]:
    """Give what hangs on a record by kind, leaving out kinds of which there is none.

    `latest` is the number of the latest edition. No query, or one after a publication.
    """
    if kind not in FACETS:
        return []
    index = current_index(latest)
    found = (
        _related(index.kind(other), other, facet, reference, language)
        for other, facet in FACETS[kind]
    )
    return [related for related in found if related.count]


def _related(index: KindIndex, kind: str, facet: str, reference: str, language: str) -> Related:
    selection = index.select({facet: [reference]})
    return Related(
        kind=KINDS[kind],
        count=selection.count,
        path=f"{list_path(kind, language)}?{facet}={reference}",
        latest=[_quote(index, kind, each) for each in selection.page("newest", 1, LATEST)],
    )


def _quote(index: KindIndex, kind: str, reference: str) -> Document:
    slot = index.slot_of[reference]
    km, en = index.titles[slot]
    return {
        "kind": kind,
        "reference": reference,
        "name": {"km": km, "en": en},
        "dated_on": index.dates[slot],
    }
