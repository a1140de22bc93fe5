"""What changes is told to Elasticsearch once it is committed: nothing lost, nothing twice."""

import pytest
from django.db import transaction
from django.utils import timezone

from search.engines.elasticsearch import EngineDownError
from search.engines.elasticsearch.connection import workers_client
from search.engines.elasticsearch.indices import alias
from search.engines.elasticsearch.writing import write_things
from search.models import SearchChange, SearchEntry, SearchTurn
from search.outbox import drain, draining, turns
from search.terms import cut_anew
from search.text.termlist import BUILT_IN
from search.tokens import text_tokens
from search.writing import remove_entries, write_entries
from tests.search.elastic import NOBODY_THERE
from tests.search.engines.test_elasticsearch import entries_of

pytestmark = pytest.mark.django_db
on_server = pytest.mark.requires_elasticsearch


def write(*things: int) -> None:
    write_entries([entry for thing in things for entry in entries_of(thing)])


def held() -> dict[int, int]:
    """The things in Elasticsearch, each with the turn in which it was written."""
    answer = workers_client().search(index=alias(), size=1000, version=True)
    return {int(hit["_id"]): hit["_version"] for hit in answer["hits"]["hits"]}


def test_a_site_without_elasticsearch_keeps_no_outbox():
    write(1)
    remove_entries(["P00001"])

    assert not SearchChange.objects.exists()


@pytest.mark.usefixtures("broken_elasticsearch")
def test_a_change_is_noted_once_for_each_thing_in_its_transaction():
    with transaction.atomic():
        write(3)
        transaction.set_rollback(True)

    write(1, 2)
    assert list(SearchChange.objects.values_list("thing", flat=True)) == [1, 2]


@pytest.mark.usefixtures("broken_elasticsearch")
def test_what_could_not_be_told_waits():
    write(1)

    with pytest.raises(EngineDownError):
        drain()
    assert SearchChange.objects.count() == 1
    assert SearchTurn.objects.get().held_until is None


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_after_an_outage_all_is_told(settings):
    there = settings.ELASTICSEARCH_URL
    write(1, 2)
    drain()
    settings.ELASTICSEARCH_URL = NOBODY_THERE
    write(3)
    remove_entries(["P00001"])
    with pytest.raises(EngineDownError):
        drain()

    settings.ELASTICSEARCH_URL = there
    assert drain() == 2
    assert held().keys() == {2, 3}


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_a_crash_after_the_writing_tells_the_same_again(monkeypatch):
    write(1, 2)
    monkeypatch.setattr(draining, "_done", lambda changes, turn: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        drain()
    monkeypatch.undo()
    assert (held().keys(), SearchChange.objects.count()) == ({1, 2}, 2)

    let_the_turn_pass()
    assert drain() == 2
    assert held().keys() == {1, 2}


def let_the_turn_pass() -> None:
    SearchTurn.objects.update(held_until=timezone.now() - turns.LONGEST)


@pytest.mark.usefixtures("broken_elasticsearch")
def test_while_one_worker_has_the_turn_another_leaves_it_alone(monkeypatch):
    write(1)
    told = []
    monkeypatch.setattr(draining, "write_things", lambda *given, **how: told.append(drain()))

    assert drain() == 1
    assert told == [0]


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_a_worker_that_fell_asleep_neither_overwrites_nor_forgets_what_came_after(monkeypatch):
    write(1)
    tell = draining._tell

    def slowly(things, turn):
        monkeypatch.setattr(draining, "_tell", tell)
        let_the_turn_pass()
        remove_entries(["P00001"])
        assert drain() == 2
        write(1)
        tell(things, turn)

    monkeypatch.setattr(draining, "_tell", slowly)

    assert (drain(), SearchChange.objects.count()) == (0, 1)
    assert drain() == 1
    assert held().keys() == {1}


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_what_was_written_in_a_later_turn_stays():
    write(1)
    write_things([1], 1000, alias(), at_once=True)
    SearchEntry.objects.all().delete()

    write_things([1], 999, alias(), at_once=True)
    assert held() == {1: 1000}


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_a_full_server_keeps_the_changes_waiting():
    workers_client().indices.add_block(index=alias(), block="write")
    write(1)

    with pytest.raises(EngineDownError, match="403"):
        drain()
    assert SearchChange.objects.count() == 1


@on_server
@pytest.mark.usefixtures("elasticsearch")
def test_without_its_index_nothing_is_written_anywhere(settings):
    settings.ELASTICSEARCH_INDEX += "-other"
    write(1)

    with pytest.raises(EngineDownError, match="404"):
        drain()
    assert not workers_client().indices.exists(index=alias())


@pytest.mark.usefixtures("broken_elasticsearch")
def test_what_a_term_cuts_anew_is_told():
    write(3)
    SearchChange.objects.all().delete()
    SearchEntry.objects.filter(language=0).update(text="តុលាការកំពូល")
    for entry in SearchEntry.objects.filter(language=0):
        entry.text_tokens = text_tokens(entry.text, "zz", BUILT_IN)
        entry.save()

    assert cut_anew("តុលាការកំពូល") == 1
    assert list(SearchChange.objects.values_list("thing", flat=True)) == [3]
