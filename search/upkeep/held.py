"""What Elasticsearch holds compared with the entries, by the numbers of things and digests."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.db import transaction

from search.engines.elasticsearch.connection import (
    FAULTS,
    EngineDownError,
    reason_of,
    workers_client,
)
from search.engines.elasticsearch.documents import all_documents, documents_of
from search.engines.elasticsearch.indices import alias, names_behind, other_mappings
from search.models import SearchChange, SearchEntry
from search.outbox import drain, note_changes
from search.upkeep.batches import batched
from search.upkeep.entries import Difference

_AT_ONCE: Final = 1_000


def held_differences() -> Iterator[Difference]:
    """Tell how Elasticsearch differs from the entries; what still waits for it is no difference.

    Raises EngineDownError.
    """
    try:
        yield from _index_differences()
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None


def _index_differences() -> Iterator[Difference]:
    client = workers_client()
    for name in other_mappings(client):
        yield Difference(name, "is made for another version of the site, and not used")
    if not names_behind(client, alias()):
        yield Difference(alias(), "is not there: run search_index --rebuild")
        return
    for things in batched(sorted(_suspects(None))):
        # A change may have been under way; what differs twice, and doesn't wait, differs.
        waiting = set(SearchChange.objects.values_list("thing", flat=True))
        for thing, problem in _suspects(things).items():
            if thing not in waiting:
                yield Difference(_name_of(thing), problem)


def mend_held() -> None:
    """Tell Elasticsearch anew what it holds differently; raises EngineDownError."""
    try:
        suspects = sorted(_suspects(None))
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None
    with transaction.atomic():
        note_changes(suspects)
    drain()


def _suspects(things: Sequence[int] | None) -> dict[int, str]:
    """What is wrong with each of some things, or of all, as far as one look tells."""
    held = dict(_held(things))
    found: dict[int, str] = {}
    for documents in [documents_of(things)] if things else all_documents(_AT_ONCE):
        for thing, document in documents.items():
            digest = held.pop(thing, None)
            if digest != document["digest"]:
                found[thing] = "is missing in" if digest is None else "is out of date in"
    found |= dict.fromkeys(held, "has no entry, and is in")
    return {thing: f"{problem} Elasticsearch" for thing, problem in found.items()}


def _held(things: Sequence[int] | None) -> Iterator[tuple[int, str]]:
    query: dict[str, Any] = {"terms": {"thing": things}} if things else {"match_all": {}}
    after: dict[str, Any] = {}
    while True:
        answer = workers_client().search(
            index=alias(),
            query=query,
            size=_AT_ONCE,
            sort=[{"thing": "asc"}],
            source=False,
            docvalue_fields=[{"field": "digest"}],
            **after,
        )
        hits = answer["hits"]["hits"]
        yield from ((hit["sort"][0], hit["fields"]["digest"][0]) for hit in hits)
        if len(hits) < _AT_ONCE:
            return
        after = {"search_after": hits[-1]["sort"]}


def _name_of(thing: int) -> str:
    entry = SearchEntry.objects.filter(number__in=(2 * thing, 2 * thing + 1)).first()
    return entry.reference if entry else f"thing {thing}"
