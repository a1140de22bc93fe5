"""Draining the outbox: telling Elasticsearch what changed, in the order in which it did."""

import logging
from typing import Final

from django.db import transaction

from search.engines.elasticsearch import EngineDownError
from search.engines.elasticsearch.indices import alias, building_alias
from search.engines.elasticsearch.writing import write_things
from search.models import SearchChange, SearchTurn
from search.outbox.turns import TurnLostError, end_turn, give_up, take_turn

logger = logging.getLogger(__name__)
AT_ONCE: Final = 500


def drain() -> int:
    """Tell Elasticsearch all that waits, and give how many changes that were.

    Stops early while another worker has the turn. Raises EngineDownError, with all that is not
    certain to be written still waiting.
    """
    told = 0
    while (changes := _drain_some()) > 0:
        told += changes
    return told


def _drain_some() -> int:
    if not SearchChange.objects.exists():
        return 0
    turn = take_turn()
    if turn is None:
        return 0
    # What they say is read after the turn began: a later turn never writes an earlier state.
    changes = dict(SearchChange.objects.order_by("pk").values_list("pk", "thing")[:AT_ONCE])
    try:
        _tell(list(dict.fromkeys(changes.values())), turn)
        return _done(list(changes), turn)
    except EngineDownError:
        give_up(turn)
        raise


def _tell(things: list[int], turn: int) -> None:
    write_things(things, turn, alias(), at_once=True)
    if SearchTurn.objects.filter(is_building=True).exists():
        _tell_the_next(things, turn)


def _tell_the_next(things: list[int], turn: int) -> None:
    """Tell the index that a rebuild fills as well; one that missed something is never used."""
    try:
        write_things(things, turn, building_alias(), at_once=False)
    except EngineDownError as error:
        SearchTurn.objects.update(is_building=False)
        logger.warning("The rebuild of the search index must begin again (%s).", error)


def _done(changes: list[int], turn: int) -> int:
    """Forget what was told, unless the turn was lost: then it is told once more."""
    try:
        with transaction.atomic():
            end_turn(turn)
            SearchChange.objects.filter(pk__in=changes).delete()
    except TurnLostError:
        return 0
    return len(changes)
