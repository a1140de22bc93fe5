"""What a published record is found by: its names, and what its document says in each language.

Read from the public document alone, by the names of the parts that are text; what a list filters
by (codes, dates) and the works that are cited are found in other ways.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final

from tracker.publication.canonical import Document, sha256_of

_TEXTS: Final = frozenset(
    {
        "charge_group",
        "description",
        "group",
        "inquiry",
        "location",
        "name",
        "note",
        "observations",
        "occupations",
        "outcome_note",
        "postponement_reason",
        "province",
        "role",
        "summary",
    }
)
"""The parts of a document that hold words in both languages."""
_WITHIN: Final = frozenset(
    {
        "affiliations",
        "bench",
        "case",
        "cases",
        "charges",
        "court",
        "decisions",
        "defendants",
        "detentions",
        "hearings",
        "incident",
        "incidents",
        "law",
        "organisation",
        "part_of",
        "parts",
        "person",
        "place",
        "provision",
        "provisions",
        "sentence",
        "status_reports",
        "victims",
    }
)
"""The parts that hold such parts."""


@dataclass(frozen=True)
class Findable:
    """A record's names in every spelling, its texts in Khmer and in English, its dates (EDTF)."""

    names: tuple[str, ...]
    km: tuple[str, ...]
    en: tuple[str, ...]
    dates: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """A hash of it all: another one means that the record must be entered anew."""
        return sha256_of(asdict(self))


def findable(document: Document) -> Findable:
    """Give what the record of a public document is found by, each text once, in their order."""
    pairs = [pair for pair in _pairs(document) if pair is not document["name"]]
    return Findable(
        _distinct(_names(document)),
        _distinct(pair["km"] for pair in pairs),
        _distinct(pair["en"] for pair in pairs),
        _distinct(_dates(document)),
    )


def _names(document: Document) -> Iterator[str]:
    yield from document["name"].values()
    for other in document.get("other_names", []):
        yield other["text"] if isinstance(other, dict) else other
    for number in ("reference", "acronym", "docket_number", "article"):
        yield document.get(number) or ""


def _dates(document: Document) -> Iterator[str]:
    for name, part in document.items():
        if name.endswith("_on"):
            yield part
        elif name in _WITHIN:
            for inner in part if isinstance(part, list) else [part]:
                yield from _dates(inner) if inner else ()


def _pairs(document: Document) -> Iterator[Document]:
    for name, part in document.items():
        if name in _TEXTS and part:
            yield part
        elif name in _WITHIN:
            for inner in part if isinstance(part, list) else [part]:
                yield from _pairs(inner) if inner else ()


def _distinct(texts: Iterator[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
