"""Editors write, readers search, workers drain, and Elasticsearch comes and goes, all at once."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import monotonic, sleep

import pytest
from django.db import connections, transaction

from search.engines.elasticsearch import EngineDownError, breaking
from search.engines.elasticsearch.connection import workers_client
from search.engines.elasticsearch.indices import alias
from search.finding import find_matches
from search.models import Language, SearchChange
from search.outbox import drain, noting
from search.text import parse_query
from search.upkeep import held_differences
from search.writing import remove_entries, write_entries
from tests.search.elastic import NOBODY_THERE
from tests.search.engines.test_elasticsearch import entries_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_elasticsearch]


def publish(thing: int) -> None:
    with transaction.atomic():
        write_entries(entries_of(thing))


def withdraw(thing: int) -> None:
    with transaction.atomic():
        remove_entries([f"P{thing:05d}"])


def wait_until(is_so: Callable[[], bool]) -> bool:
    patience = monotonic() + 15
    while not is_so() and monotonic() < patience:
        sleep(0.05)
    return is_so()


def is_idle() -> bool:
    return not noting._teller._is_running


def held() -> set[int]:
    answer = workers_client().search(index=alias(), size=1000)
    return {int(hit["_id"]) for hit in answer["hits"]["hits"]}


def at_once(*tasks: Callable[[], None]) -> list[Exception]:
    """Run tasks on a thread each, and give what they raised."""
    faults: list[Exception] = []

    def run(task):
        try:
            task()
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return faults


@pytest.mark.usefixtures("elasticsearch")
def test_what_is_committed_is_told_right_away_without_a_worker():
    publish(1)

    assert wait_until(lambda: is_idle() and not SearchChange.objects.exists())
    assert held() == {1}


@pytest.mark.usefixtures("broken_elasticsearch")
def test_an_editor_neither_waits_for_a_server_that_is_down_nor_hears_of_it():
    began = monotonic()
    publish(1)

    assert monotonic() - began < 1
    assert wait_until(is_idle)
    assert SearchChange.objects.count() == 1


@pytest.mark.usefixtures("elasticsearch")
def test_several_workers_at_once_tell_each_change(monkeypatch):
    monkeypatch.setattr(noting._teller, "tell_soon", lambda: None)
    for thing in range(60):
        publish(thing)
    monkeypatch.setattr("search.outbox.draining.AT_ONCE", 7)

    faults = at_once(*[drain] * 4)
    drain()
    assert faults == []
    assert held() == set(range(60))
    assert not SearchChange.objects.exists()


def edit() -> None:
    for thing in range(10, 40):
        publish(thing)
        if thing % 3 == 0:
            withdraw(thing)


def read() -> None:
    for _visit in range(60):
        found = find_matches(parse_query("seen"), Language.EN)
        assert any(1 in things for things in found.values())


@pytest.mark.usefixtures("elasticsearch")
def test_a_server_that_goes_and_comes_back_loses_nothing_and_shows_no_reader_a_fault(
    settings, monkeypatch
):
    monkeypatch.setattr(breaking, "PAUSE", 0.1)
    there = settings.ELASTICSEARCH_URL
    publish(1)

    def come_and_go():
        for _time in range(4):
            settings.ELASTICSEARCH_URL = NOBODY_THERE
            sleep(0.2)
            settings.ELASTICSEARCH_URL = there
            sleep(0.2)

    faults = at_once(edit, read, read, come_and_go)
    assert wait_until(is_idle)
    with suppress(EngineDownError):
        drain()
    assert faults == []
    assert held() == {1, *(thing for thing in range(10, 40) if thing % 3)}
    assert list(held_differences()) == []
