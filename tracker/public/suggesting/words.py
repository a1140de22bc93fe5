"""The table of words that this process keeps, brought up to date with the index."""

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any, Final

from django.db.models import Q

from search.models import Language, SearchEntry
from tracker.public.index import Index
from tracker.public.page_kinds import page_kinds
from tracker.public.suggesting.table import Entry, WordTable
from tracker.publication.models import Edition, PublishedPage, PublishedRecord
from tracker.publication.refs import number_of, whole_number

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
    records = PublishedRecord.objects.changed_since(edition).values_list("reference")
    pages = PublishedPage.objects.changed_since(edition).values_list("reference")
    return [reference for (reference,) in records.union(pages, all=True)[:_MANY]]


def _entries(**chosen: Any) -> Iterator[Entry]:
    """Read ranks and numbers of things and the tokens of names, which their languages share.

    A page may be in one language alone; it is suggested after all records.
    """
    records = Q(language=Language.EN, kind__in=SUGGESTED)
    entries = SearchEntry.objects.filter(records | Q(kind__in=page_kinds()), **chosen)
    rows = entries.order_by("number").values_list("kind", "number", "name_tokens")
    last = -1
    for kind, number, tokens in rows.iterator(chunk_size=2_000):
        if number >> 1 != last and (kind in SUGGESTED or number >> 1 == whole_number(number >> 1)):
            last = number >> 1
            yield Entry(_rank(kind), last, tokens)


def _rank(kind: str) -> int:
    return SUGGESTED.index(kind) if kind in SUGGESTED else len(SUGGESTED)
