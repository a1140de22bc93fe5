"""Writing things to Elasticsearch as the database has them, each under a turn that only grows."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any, Final

from elasticsearch.helpers import streaming_bulk

from search.engines.elasticsearch.connection import (
    FAULTS,
    EngineDownError,
    reason_of,
    workers_client,
)
from search.engines.elasticsearch.documents import Document, Documents, documents_of

logger = logging.getLogger(__name__)
_WRITTEN_LATER: Final = 409
"""Written already under a later turn."""
_UNFIT: Final = 400
_MOST_BYTES: Final = 20 * 2**20
"""Of one request: a server takes a hundred by default."""


def write_things(things: Sequence[int], turn: int, alias: str, *, at_once: bool) -> None:
    """Write things as they are now, those without entries deleted, to where an alias leads.

    With `at_once` they can be searched when this returns. Raises EngineDownError where it is not
    certain that all is written; to write again what was written does nothing.
    """
    write_documents(things, documents_of(things), turn, alias, at_once=at_once)


def write_documents(
    things: Iterable[int], documents: Documents, turn: int, alias: str, *, at_once: bool
) -> None:
    """Write documents, and delete things that have none; as `write_things` does."""
    actions = [_action(thing, turn, documents.get(thing)) for thing in things]
    if not actions:
        return
    try:
        _send(alias, actions, at_once=at_once)
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None


def _action(thing: int, turn: int, document: Document | None) -> dict[str, Any]:
    told = {"_id": str(thing), "version": turn, "version_type": "external_gte"}
    if document is None:
        return {**told, "_op_type": "delete"}
    return {**told, "_op_type": "index", "_source": document}


def _send(alias: str, actions: list[dict[str, Any]], *, at_once: bool) -> None:
    answers = streaming_bulk(
        workers_client(),
        actions,
        max_chunk_bytes=_MOST_BYTES,
        raise_on_error=False,
        yield_ok=False,
        index=alias,
        require_alias=True,
        refresh=at_once,
    )
    for _is_ok, item in answers:
        for done in item.values():
            if "error" in done:
                _check(int(done["status"]), done["_id"])


def _check(status: int, thing: str) -> None:
    """Stop at what may succeed later; what never will must not hold up all that comes after it."""
    if status == _UNFIT:
        logger.error("Elasticsearch refused thing %s: search_index --check will name it.", thing)
    elif status != _WRITTEN_LATER:
        raise EngineDownError(f"bulk {status}")
