"""Sources as numbered notes, in the order in which a document first cites them."""

from collections.abc import Iterable
from typing import Any

from tracker.choices import CitedStatement, SourceKind, SourceReliability
from tracker.models import Citation, Source
from tracker.publication.canonical import Document
from tracker.publication.documents.parts import in_editors_order, term, written


class Notes:
    """The notes of one document; `cite` numbers sources as they come."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._sources: list[Source] = []

    def cite(self, citations: Iterable[Citation]) -> list[Document]:
        """Give a fact's notes: the number of each source and where in it the fact stands.

        Where in a confidential source it stands is not told.
        """
        return [
            {
                "note": self._number(source),
                "locator": "" if source.is_confidential else citation.locator,
            }
            for citation in in_editors_order(citations)
            for source in [citation.source.for_readers()]
        ]

    def cite_statements(self, citations: Iterable[Any]) -> list[Document]:
        """Give the notes of a whole record, by the statement they support."""
        return [
            {**self.cite([citation])[0], "statement": term(CitedStatement, citation.statement)}
            for citation in in_editors_order(citations)
        ]

    def entries(self) -> list[Document]:
        """Give the sources cited so far, by number."""
        return [_entry(number, source) for number, source in enumerate(self._sources, start=1)]

    def _number(self, source: Source) -> int:
        if source.pk not in self._numbers:
            self._sources.append(source)
            self._numbers[source.pk] = len(self._sources)
        return self._numbers[source.pk]


def _entry(number: int, source: Source) -> Document:
    if source.is_confidential:
        return {"number": number, "withheld": True}
    return {
        "number": number,
        "withheld": False,
        "reference": source.reference,
        "title": source.title,
        "publisher": source.publisher,
        "published_on": written(source.published_on),
        "kind": term(SourceKind, source.kind),
        "reliability": term(SourceReliability, source.reliability),
        "url": source.url,
        "archived_url": source.archived_url,
    }
