"""Names in memory are found by their sound, as a whole and by some of their words."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.names import NameIndex, heard
from search.text.names import index as names_index
from search.text.names.heard import read_heard
from search.text.names.likeness import written

NAMES = ["រ៉ុង ឈុន", "កឹម សុភា", "កឹម សុខា", "Chea Sovannara"]


@pytest.mark.parametrize("name", ["Kem Sokha", "កឹម សុខា", "Mr. Kem Sokha", "Sovannara", "A|B 1~2"])
def test_a_name_is_read_back_as_it_was_heard(name):
    assert read_heard(heard(name)).whole == written(name)


@given(st.text(max_size=40))
def test_any_name_can_be_written_down_and_read_back(name):
    text = heard(name)

    assert not text or read_heard(text).whole == written(name)


@pytest.mark.parametrize("name", ["", "… 12", "20"])
def test_a_text_without_letters_is_not_heard(name):
    assert heard(name) == ""


def test_a_word_of_another_spelling_finds_the_names_that_have_it():
    index = NameIndex(NAMES)

    assert [each.place for each in index.with_words("Sovanarra")] == [3]
    assert next(each.place for each in index.with_words("Sokhar")) == 2


def test_each_word_must_be_like_one_of_the_name():
    assert NameIndex(NAMES).with_words("Sovannara Chhun") == []


def test_nothing_is_like_a_text_without_letters():
    index = NameIndex(NAMES)

    assert index.search("12") == index.with_words("12") == []


def test_names_taken_in_again_are_there_once():
    index = NameIndex(NAMES)
    index.take_in([heard("Chea Sovannara"), heard("Pok Vanny")])

    assert [each.place for each in index.with_words("Sovannara")] == [3]
    assert index.search("Pok Vanny")[0].place == 4


def test_texts_that_are_no_heard_names_are_left_out():
    index = NameIndex()
    index.take_in(["nKMSK", "", heard("Kem Sokha")])

    assert [each.place for each in index.search("Kem Sokha")] == [0]


def test_names_are_looked_for_while_others_are_taken_in(monkeypatch):
    index, add, found = NameIndex(NAMES), names_index._Sounds.add, []

    def add_and_search(sounds, place, name):
        add(sounds, place, name)
        found.extend([*index.search("Pok Vanny"), *index.with_words("Vanny")])

    monkeypatch.setattr(names_index._Sounds, "add", add_and_search)
    index.take_in([heard("Pok Vanny")])

    assert {each.place for each in found} == {len(NAMES)}


def test_threads_search_while_one_takes_names_in():
    index = NameIndex(NAMES)
    coming = [heard(f"Sok Chan{a}{b}") for a in "aeiou" for b in ("th", "ra", "ny", "vuth", "dy")]

    with ThreadPoolExecutor(4) as threads:
        taken = threads.submit(lambda: [index.take_in([each]) for each in coming])
        searches = [threads.submit(index.with_words, "Sok Chanara") for _ in range(40)]

    assert taken.exception() is None
    assert [each.exception() for each in searches] == [None] * 40
