"""Published records as a source of search entries: what they ought to be, by their documents."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from search.models import SearchEntry
from search.terms import term_list
from tracker.publication.batches import in_batches
from tracker.publication.entries import entries_of
from tracker.publication.models import PublishedRecord
from tracker.publication.transactions import publishing


class PublishedRecords:
    """All live records."""

    def batches(self) -> Iterator[list[SearchEntry]]:
        """Give the entries of all live records, 200 records at a time."""
        for records in in_batches(PublishedRecord.objects.live().select_related("current")):
            yield _entries(records)

    def entries(self, references: Sequence[str]) -> list[SearchEntry]:
        """Give the entries of those references that are live records; one query."""
        live = PublishedRecord.objects.live().select_related("current")
        return _entries(live.filter(pk__in=references))

    def bring_in_step(self, references: Sequence[str]) -> None:
        """Do nothing: rows of live records are written from their documents alone."""

    def held(self) -> AbstractContextManager[None]:
        """Begin a transaction in which nobody else publishes."""
        return publishing()


def _entries(records: Iterable[PublishedRecord]) -> list[SearchEntry]:
    terms = term_list()
    return [entry for each in records for entry in entries_of(each, each.current.document, terms)]
