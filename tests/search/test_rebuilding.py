"""The new index is put in place while nobody drains, so that no change goes to the older one."""

from unittest.mock import MagicMock

import pytest
from django.utils import timezone

from search.engines.elasticsearch import EngineDownError
from search.engines.elasticsearch.indices import alias
from search.models import SearchChange, SearchTurn
from search.outbox import drain, draining, turns
from search.upkeep import RebuildSpoiltError, rebuild_elasticsearch, rebuilding
from search.writing import write_entries
from tests.search.engines.test_elasticsearch import entries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("broken_elasticsearch")]


@pytest.fixture
def told(monkeypatch) -> list[tuple[list[int], str]]:
    """What workers wrote, and under which alias, to a server that takes it all."""
    written: list[tuple[list[int], str]] = []
    monkeypatch.setattr(rebuilding, "workers_client", MagicMock())
    monkeypatch.setattr(rebuilding, "make_index", lambda client: "new")
    monkeypatch.setattr(rebuilding, "write_documents", lambda *given, **how: None)
    monkeypatch.setattr(
        draining, "write_things", lambda things, turn, to, **how: written.append((things, to))
    )
    return written


def test_a_change_made_while_the_index_is_put_in_place_waits_for_the_new_one(told, monkeypatch):
    drained = []

    def put_in_place(client, name):
        write_entries(entries_of(1))
        drained.append((drain(), SearchChange.objects.count()))

    monkeypatch.setattr(rebuilding, "put_in_place", put_in_place)

    rebuild_elasticsearch()
    assert drained == [(0, 1)]
    assert told == [([1], alias())]
    assert not SearchChange.objects.exists()


def test_the_turn_is_given_back_once_the_index_is_in_place(told, monkeypatch):
    monkeypatch.setattr(rebuilding, "put_in_place", lambda client, name: None)

    rebuild_elasticsearch()
    turn = SearchTurn.objects.get()
    assert (turn.held_until, turn.is_building) == (None, False)


def test_an_index_that_missed_a_change_at_the_last_moment_is_not_put_in_place(told, monkeypatch):
    put_in_place = MagicMock()
    monkeypatch.setattr(rebuilding, "put_in_place", put_in_place)
    client = rebuilding.workers_client()

    def miss_a_change(index):
        SearchTurn.objects.update(is_building=False)

    client.indices.refresh.side_effect = miss_a_change

    with pytest.raises(RebuildSpoiltError):
        rebuild_elasticsearch()
    put_in_place.assert_not_called()
    assert SearchTurn.objects.get().held_until is None


def test_nobody_drains_while_a_server_that_gave_no_answer_may_still_put_the_index_in_place(
    told, monkeypatch
):
    monkeypatch.setattr(rebuilding, "put_in_place", MagicMock(side_effect=ValueError))
    write_entries(entries_of(1))

    with pytest.raises(EngineDownError):
        rebuild_elasticsearch()
    assert (drain(), SearchChange.objects.count()) == (0, 1)


def test_a_rebuild_that_slept_longer_than_its_turn_must_be_run_again(told, monkeypatch):
    def sleep_meanwhile(client, name):
        SearchTurn.objects.update(held_until=timezone.now() - turns.LONGEST)
        turns.end_turn(turns.wait_for_turn())

    monkeypatch.setattr(rebuilding, "put_in_place", sleep_meanwhile)

    with pytest.raises(RebuildSpoiltError):
        rebuild_elasticsearch()
