"""Whatever goes wrong while changes are told, the next change or the next second tries again."""

from io import StringIO
from unittest.mock import MagicMock

import pytest
from django.core.management import call_command
from django.db import InterfaceError, OperationalError

from search.engines.elasticsearch import EngineDownError
from search.management.commands import search_index
from search.outbox import noting


class StopError(Exception):
    """Ends what would go on for ever."""


@pytest.fixture
def teller(monkeypatch) -> noting._Teller:
    """A teller whose thread runs where it is begun, on connections that stay open."""
    monkeypatch.setattr(noting, "connections", MagicMock())
    monkeypatch.setattr(noting, "Thread", lambda target, name: MagicMock(start=target))
    return noting._Teller()


@pytest.fixture
def drain(monkeypatch) -> MagicMock:
    drain = MagicMock()
    monkeypatch.setattr(noting, "drain", drain)
    return drain


def test_after_a_thread_could_not_begin_the_next_change_begins_one(teller, drain, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(noting, "Thread", MagicMock(side_effect=RuntimeError))
        with pytest.raises(RuntimeError):
            teller.tell_soon()

    teller.tell_soon()
    drain.assert_called_once()


def test_after_a_thread_died_of_something_unforeseen_the_next_change_begins_one(teller, drain):
    drain.side_effect = [KeyError, 0]
    with pytest.raises(KeyError):
        teller.tell_soon()

    teller.tell_soon()
    assert drain.call_count == 2


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_database_that_fails_a_thread_is_left_to_a_worker(teller, drain, fault):
    drain.side_effect = fault

    teller.tell_soon()
    assert not teller._is_running


@pytest.mark.parametrize(
    ("fault", "said", "closed"),
    [
        (OperationalError("gone"), "The database fails (OperationalError)", 1),
        (InterfaceError("closed"), "The database fails (InterfaceError)", 1),
        (EngineDownError("bulk 503"), "Elasticsearch fails (bulk 503)", 0),
    ],
)
def test_a_worker_goes_on_after_a_fault(monkeypatch, fault, said, closed):
    connection, errors = MagicMock(), StringIO()
    monkeypatch.setattr(search_index, "connection", connection)
    monkeypatch.setattr(search_index, "sleep", lambda seconds: None)
    monkeypatch.setattr(search_index, "drain", MagicMock(side_effect=[fault, 0, fault, StopError]))

    with pytest.raises(StopError):
        call_command("search_index", "--drain", "--follow", stderr=errors)
    assert errors.getvalue() == f"{said}; again in 1 s.\n" * 2
    assert connection.close.call_count == 2 * closed
