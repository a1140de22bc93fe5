"""`search_index` says what is out of step with what is public, and mends it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from search.engines.elasticsearch import EngineDownError
from search.engines.elasticsearch.connection import workers_client
from search.engines.elasticsearch.indices import alias, building_alias, names_behind
from search.engines.elasticsearch.writing import write_things
from search.models import SearchChange, SearchEntry, SearchTurn
from search.outbox import drain
from search.upkeep import RebuildSpoiltError, rebuild_elasticsearch, rebuilding
from search.writing import remove_entries, write_entries
from tests.factories import PersonFactory, published
from tests.search.elastic import NOBODY_THERE
from tests.search.engines.test_elasticsearch import entries_of

pytestmark = pytest.mark.django_db
on_server = pytest.mark.requires_elasticsearch


@pytest.fixture
def person():
    person = PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត")
    published(person)
    return person


def search_index(what: str) -> str:
    said = StringIO()
    call_command("search_index", f"--{what}", stdout=said)
    return said.getvalue()


def complaints() -> str:
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("search_index", "--check", stdout=said)
    return said.getvalue()


def test_what_is_in_step_is_said_to_be(person):
    assert search_index("check") == "Nothing differs.\n"


def test_a_missing_entry_is_told_and_made(person):
    SearchEntry.objects.filter(language=1).delete()

    assert complaints() == f"{person.reference} en: has no entry\n"
    assert "Nothing differs" in search_index("repair")


def test_an_outdated_entry_is_told_and_written_anew(person):
    SearchEntry.objects.filter(language=0).update(text_tokens="sother", version=7)

    assert complaints() == f"{person.reference} km: differs in version, text_tokens\n"
    assert "Nothing differs" in search_index("rebuild")


def test_an_entry_of_what_is_not_public_is_told_and_removed(person):
    write_entries(entries_of(16 * 4242))
    SearchEntry.objects.filter(language=1, reference__startswith="P6").delete()

    assert "is not public" in complaints()
    assert "Nothing differs" in search_index("repair")
    assert set(SearchEntry.objects.values_list("reference", flat=True)) == {person.reference}


def test_an_entry_under_a_wrong_number_is_told_and_put_right(person):
    SearchEntry.objects.filter(language=0).update(number=998)

    assert "has an entry, and is not public" in complaints()
    assert "Nothing differs" in search_index("repair")
    assert SearchEntry.objects.count() == 2


@on_server
def test_what_elasticsearch_holds_otherwise_is_told_and_mended(elasticsearch, person):
    other = PersonFactory(name_en="Other Test")
    gone = entries_of(3)
    published(other)
    write_entries(gone)
    drain()
    remove_entries([gone[0].reference])
    SearchChange.objects.all().delete()
    turn = SearchTurn.objects.get().number
    things = {entry.reference: entry.number >> 1 for entry in SearchEntry.objects.all()}
    SearchEntry.objects.filter(reference=person.reference).update(name_tokens="sother")
    write_things([things[person.reference]], turn, alias(), at_once=True)
    workers_client().delete(index=alias(), id=str(things[other.reference]), refresh=True)

    told = complaints()
    assert "thing 3: has no entry, and is in Elasticsearch" in told
    assert f"{other.reference}: is missing in Elasticsearch" in told
    assert f"{person.reference} en: differs in name_tokens" in told
    search_index("repair")
    assert search_index("check") == "Nothing differs.\n"


@on_server
def test_a_change_that_waits_is_no_difference(elasticsearch, person):
    said = search_index("check")

    assert "has yet to be told of 1 changes" in said
    assert "Nothing differs" in said


@on_server
def test_an_index_that_is_not_there_is_told(elasticsearch, person, settings):
    settings.ELASTICSEARCH_INDEX += "-other"
    try:
        assert f"{alias()}: is not there: run search_index --rebuild" in complaints()
        assert "holds 1 things" in search_index("rebuild")
    finally:
        for name in names_behind(workers_client(), alias()):
            workers_client().indices.delete(index=name)


@on_server
def test_an_index_of_another_mapping_is_told_and_replaced(elasticsearch, person, monkeypatch):
    drain()
    older = names_behind(workers_client(), alias())
    monkeypatch.setattr("search.engines.elasticsearch.indices.MAPPING", 999)

    assert f"{older[0]}: is made for another version" in complaints()
    assert search_index("rebuild").endswith("Nothing differs.\n")


@on_server
def test_a_rebuild_loses_no_change_made_meanwhile(elasticsearch, monkeypatch):
    write_entries([entry for thing in (1, 2, 3) for entry in entries_of(thing)])
    drain()
    older = names_behind(workers_client(), alias())
    copy = rebuilding._copy

    def copy_while_editors_work(documents):
        remove_entries(["P00001"])
        write_entries(entries_of(4))
        drain()
        copied = copy(documents)
        remove_entries(["P00002"])
        write_entries(entries_of(5))
        drain()
        remove_entries(["P00003"])
        return copied

    monkeypatch.setattr(rebuilding, "_copy", copy_while_editors_work)

    rebuild_elasticsearch()
    answer = workers_client().search(index=alias())
    assert {int(hit["_id"]) for hit in answer["hits"]["hits"]} == {4, 5}
    assert names_behind(workers_client(), alias()) != older
    assert names_behind(workers_client(), building_alias()) == []
    assert not workers_client().indices.exists(index=older[0])


@on_server
def test_a_new_index_that_missed_a_change_is_not_used(elasticsearch, monkeypatch):
    write_entries(entries_of(1))
    drain()
    older = names_behind(workers_client(), alias())

    def lose_the_new_index(documents):
        for name in names_behind(workers_client(), building_alias()):
            workers_client().indices.delete(index=name)
        write_entries(entries_of(2))
        return drain()

    monkeypatch.setattr(rebuilding, "_copy", lose_the_new_index)

    with pytest.raises(RebuildSpoiltError):
        rebuild_elasticsearch()
    assert names_behind(workers_client(), alias()) == older
    assert not SearchChange.objects.exists()


@on_server
def test_a_rebuild_that_is_broken_off_leaves_the_index_in_use_and_no_turn_taken(
    elasticsearch, settings, monkeypatch
):
    write_entries(entries_of(1))
    drain()
    there, older = settings.ELASTICSEARCH_URL, names_behind(workers_client(), alias())
    copy = rebuilding._copy

    def break_off(documents):
        settings.ELASTICSEARCH_URL = NOBODY_THERE
        return copy(documents)

    monkeypatch.setattr(rebuilding, "_copy", break_off)

    with pytest.raises(EngineDownError):
        rebuild_elasticsearch()
    settings.ELASTICSEARCH_URL = there
    turn = SearchTurn.objects.get()
    assert (turn.held_until, turn.is_building) == (None, False)
    assert names_behind(workers_client(), alias()) == older


@pytest.mark.usefixtures("broken_elasticsearch")
@pytest.mark.parametrize("what", ["check", "repair", "rebuild", "drain"])
def test_a_server_that_is_down_is_told_of_plainly(person, what):
    with pytest.raises(CommandError, match="Elasticsearch fails"):
        search_index(what)
