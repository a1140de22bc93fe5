"""Writing entries: with them, in one transaction, what other engines must be told."""

from collections.abc import Iterable
from typing import Final

from search.models import SearchEntry
from search.outbox import note_changes

_AT_ONCE: Final = 500
_WRITTEN: Final = [
    field.name for field in SearchEntry._meta.concrete_fields if field.name != "number"
]


def write_entries(entries: list[SearchEntry]) -> None:
    """Write entries, new or in the place of older ones; call it in a transaction."""
    SearchEntry.objects.bulk_create(
        entries,
        batch_size=_AT_ONCE,
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=_WRITTEN,
    )
    note_changes(entry.number >> 1 for entry in entries)


def remove_entries(references: Iterable[str]) -> None:
    """Remove the entries of things; call it in the transaction that takes them from readers."""
    gone = SearchEntry.objects.filter(reference__in=list(references))
    things = sorted({number >> 1 for number in gone.values_list("number", flat=True)})
    gone.delete()
    note_changes(things)
