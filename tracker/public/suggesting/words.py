"""The table of words that this process keeps, brought up to date with the index."""

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any, Final

from search.models import Language, SearchEntry
from tracker.public.index import Index
from tracker.public.suggesting.table import Entry, WordTable
from tracker.publication.models import Edition, PublishedRecord
from tracker.publication.refs import number_of

SUGGESTED: Final = ("person", "case", "court", "place", "organisation", "law", "provision")
"""The kinds, in their order.

Hearings are called as their cases are, and incidents are many: they are found, not suggested.
"""
_MANY: Final = 5_000
"""Records changed at once: from here on all is read anew."""


class _Held:
    table = WordTable()
    edition = -1


_held = _Held()
_one_at_a_time = Lock()


def things_with(words: Sequence[str], index: Index, most: int) -> list[int]:
    """Give things whose names have some words, as of an index: see `WordTable.find`.

    No query while nothing is published, two to bring in what was; one where the index is older than
    what another thread brought in, which then stays.
    """
    with _one_at_a_time:
        if _held.edition != index.edition:
            _bring_up_to(index.edition)
        return _held.table.find(words, most)


def reset() -> None:
    """Forget everything: a test's database goes back to what it was."""
    with _one_at_a_time:
        _held.edition = -1


def _bring_up_to(edition: int) -> None:
    if edition < _held.edition:
        edition = Edition.current()
        if edition >= _held.edition:  # else a backup was restored
            return
    changed = _changed_since(_held.edition) if 0 <= _held.edition < edition else None
    if changed is None or len(changed) >= _MANY:
        fresh = WordTable()
        fresh.fill(_entries())
        _held.table = fresh
    else:
        _held.table.change([*map(number_of, changed)], _entries(reference__in=changed))
    _held.edition = edition


def _changed_since(edition: int) -> list[str]:
    changed = PublishedRecord.objects.changed_since(edition)
    return list(changed.values_list("reference", flat=True)[:_MANY])


def _entries(**chosen: Any) -> Iterator[Entry]:
    """Read ranks and numbers of things and the tokens of names, which both languages share."""
    entries = SearchEntry.objects.filter(language=Language.EN, kind__in=SUGGESTED, **chosen)
    rows = entries.values_list("kind", "number", "name_tokens").iterator(chunk_size=2_000)
    return (Entry(SUGGESTED.index(kind), number >> 1, tokens) for kind, number, tokens in rows)
