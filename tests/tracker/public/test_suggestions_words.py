"""The words of names that a process keeps are those of the names that are public now."""

import pytest

from search.models import SearchEntry
from tests.factories import BECAUSE, PersonFactory, published
from tracker.actions.withdraw import withdraw
from tracker.public.index import current_index
from tracker.public.suggesting import words
from tracker.public.suggesting.table import Entry, WordTable
from tracker.public.suggesting.words import things_with
from tracker.publication.models import Edition, PublishedRecord
from tracker.publication.refs import number_of


def table_of(*names):
    table = WordTable()
    table.fill(Entry(0, number, tokens) for number, tokens in enumerate(names))
    return table


def test_a_thing_that_is_published_again_is_there_once():
    table, again = table_of("ssok stest", "ssok"), table_of("ssok stest", "ssok")

    again.change([0], [Entry(0, 0, "ssok stest")])

    assert {word: sorted(things) for word, things in again._things.items()} == {
        word: sorted(things) for word, things in table._things.items()
    }
    assert again._words == table._words


def test_a_renamed_thing_is_found_by_its_new_words_alone():
    table = table_of("ssok sformer")
    table.change([0], [Entry(0, 0, "ssok slatter")])

    found = [table.find([word], 9) for word in ("ssok", "sformer", "slatter", "sl")]
    assert found == [[0], [], [0], [0]]


def test_what_is_gone_leaves_no_word_behind():
    table = table_of("ssok sgone", "ssok")
    table.change([0], [])

    assert table.find(["ssok"], 9) == [1]
    assert table._words == ["ssok"]


def test_a_thing_that_was_not_in_it_can_be_changed():
    table = table_of("ssok")
    table.change([5, 6], [Entry(0, 5, "ssokha")])

    assert table.find(["ssok"], 9) == [0, 5]


@pytest.mark.django_db
def test_what_was_withdrawn_crowds_out_nothing():
    gone = [PersonFactory(name_en=f"Sok Number{number}") for number in range(3)]
    left = PersonFactory(name_en="Sok Left")
    published(*gone, left)
    assert len(things_with(["ssok"], current_index(), 3)) == 3
    for person in gone:
        withdraw(person, BECAUSE)

    assert len(things_with(["ssok"], current_index(), 3)) == 1


@pytest.mark.django_db
def test_a_thread_with_an_older_index_leaves_the_newer_words(django_assert_num_queries):
    published(PersonFactory(name_en="Sok Early"))
    older = current_index()
    later = PersonFactory(name_en="Sok Later")
    published(later)
    things_with(["ssok"], current_index(), 9)
    table = words._held.table

    with django_assert_num_queries(1):
        assert number_of(later.reference) in things_with(["ssok"], older, 9)
    assert words._held.table is table


@pytest.mark.django_db
def test_words_are_read_anew_where_a_backup_was_restored():
    kept, lost = PersonFactory(name_en="Sok Kept"), PersonFactory(name_en="Sok Lost")
    published(kept)
    before = Edition.current()
    published(lost)
    assert len(things_with(["ssok"], current_index(), 9)) == 2
    SearchEntry.objects.filter(reference=lost.reference).delete()
    PublishedRecord.objects.filter(pk=lost.reference).update(state="withdrawn")
    Edition.objects.update(number=before)

    assert things_with(["ssok"], current_index(), 9) == [number_of(kept.reference)]
    assert words._held.edition == before
