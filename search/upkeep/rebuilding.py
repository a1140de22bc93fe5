"""A new index in Elasticsearch, filled beside the one in use and put in its place in one step.

While it is filled, the outbox is drained into both (outbox/draining.py), and it is put in place in
a turn of its own, when nobody drains: no change is lost, and readers go on with the older one.
"""

from typing import Final

from django.db import transaction
from elasticsearch import Elasticsearch

from search.engines.elasticsearch.connection import (
    FAULTS,
    EngineDownError,
    reason_of,
    workers_client,
)
from search.engines.elasticsearch.documents import Documents, all_documents, documents_of
from search.engines.elasticsearch.indices import building_alias, make_index, put_in_place
from search.engines.elasticsearch.writing import write_documents
from search.models import SearchTurn
from search.outbox import drain
from search.outbox.turns import TurnLostError, end_turn, give_up, wait_for_turn

_AT_ONCE: Final = 500
_PATIENCE_AT_THE_END: Final = 10
"""Seconds for each of the four requests of `put_in_place`: together less than a turn."""


class RebuildSpoiltError(Exception):
    """The new index missed a change, or may have: it must be made once more."""


def rebuild_elasticsearch() -> int:
    """Make the index anew and put it in place; give how many things it was filled with.

    Raises EngineDownError, or RebuildSpoiltError. Either leaves the older index in use, unless the
    server did what it was asked last and failed to say so, or this process slept meanwhile.
    """
    try:
        return _rebuild()
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None
    finally:
        SearchTurn.objects.update(is_building=False)


def _rebuild() -> int:
    client = workers_client()
    name = make_index(client)
    _let_changes_follow()
    written = sum(map(_copy, all_documents(_AT_ONCE)))
    try:
        _replace_the_older(client, name)
    except TurnLostError:
        raise RebuildSpoiltError from None
    drain()
    return written


def _let_changes_follow() -> None:
    """From the next turn on, changes are told to the new index as well."""
    turn = wait_for_turn()
    with transaction.atomic():
        SearchTurn.objects.update(is_building=True)
        end_turn(turn)


def _replace_the_older(client: Elasticsearch, name: str) -> None:
    """Put the new index in place while nobody drains: a worker writes to both indices or to one."""
    _check_that_none_was_missed()
    client.indices.refresh(index=name)  # the long part; within the turn little is left of it
    turn = wait_for_turn()
    try:
        _check_that_none_was_missed()
    except RebuildSpoiltError:
        give_up(turn)
        raise
    # Where this fails, the turn is left to run out: the server may yet do what it was asked.
    put_in_place(client.options(request_timeout=_PATIENCE_AT_THE_END), name)
    with transaction.atomic():
        SearchTurn.objects.update(is_building=False)
        end_turn(turn)


def _check_that_none_was_missed() -> None:
    if not SearchTurn.objects.filter(is_building=True).exists():
        raise RebuildSpoiltError


def _copy(documents: Documents) -> int:
    """Write things to the new index, as they are during a turn."""
    things = list(documents)
    turn = wait_for_turn()
    try:
        write_documents(things, documents_of(things), turn, building_alias(), at_once=False)
        end_turn(turn)
    except TurnLostError:
        return _copy(documents)
    except EngineDownError:
        give_up(turn)
        raise
    return len(things)
