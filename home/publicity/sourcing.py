"""Pages as a source of search entries: what they ought to be, by what the pages say."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from uuid import UUID

from home.publicity.faces import faces_of, public_pages
from home.publicity.keeping import keep_public
from search.models import SearchEntry
from search.terms import term_list
from search.upkeep.batches import batched
from tracker.publication.pages import Faces, page_entries, references_of
from tracker.publication.refs import PAGE_PREFIX
from tracker.publication.transactions import publishing


class PublishedPages:
    """All pages that readers can open."""

    def batches(self) -> Iterator[list[SearchEntry]]:
        """Give the entries of all public pages, 200 groups of translations at a time."""
        references = _references()
        for keys in batched(references):
            yield _entries(references, faces_of(keys))

    def entries(self, references: Sequence[str]) -> list[SearchEntry]:
        """Give the entries of those references, or of the pages they are parts of."""
        asked = {each.partition(".")[0] for each in references if each.startswith(PAGE_PREFIX)}
        known = {key: each for key, each in _references(asked).items() if each in asked}
        found = _entries(known, faces_of(known))
        return [entry for entry in found if entry.reference in references]

    def bring_in_step(self, references: Sequence[str]) -> None:
        """Write anew what readers see of pages whose entries seem to differ."""
        asked = {each.partition(".")[0] for each in references if each.startswith(PAGE_PREFIX)}
        keep_public(key for key, each in _references(asked).items() if each in asked)

    def held(self) -> AbstractContextManager[None]:
        """Begin a transaction in which nobody else publishes."""
        return publishing()


def _references(asked: set[str] | None = None) -> Mapping[UUID, str]:
    """Give the references of all pages that are public, or were; none where none is asked for."""
    if asked is not None and not asked:
        return {}
    return references_of(public_pages().values_list("translation_key", flat=True))


def _entries(references: Mapping[UUID, str], faces: Faces) -> list[SearchEntry]:
    terms = term_list()
    return [
        entry for key, face in faces.items() for entry in page_entries(references[key], face, terms)
    ]
