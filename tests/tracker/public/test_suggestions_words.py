"""The words of names that a process keeps are those of the names that are public now."""

import pytest

from tests.factories import BECAUSE, PersonFactory, published
from tracker.actions.withdraw import withdraw
from tracker.public.index import current_index
from tracker.public.suggesting.table import Entry, WordTable
from tracker.public.suggesting.words import things_with


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
