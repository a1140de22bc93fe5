"""How alike two names are.

The pairs are of public figures: each spelling is printed by newspapers or the person's own office.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.names import NameIndex, Way, asked_keys, explain, likeness, name_keys

ENOUGH = 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kem Sokha", "កឹម សុខា"),
        ("Sokha Kem", "កឹម សុខា"),
        ("Rong Chhun", "រ៉ុង ឈុន"),
        ("Hun Sen", "ហ៊ុន សែន"),
        ("Mam Sonando", "ម៉ម សូណង់ដូ"),
        ("Sam Rainsy", "សម រង្ស៊ី"),
        ("Mu Sochua", "មូរ សុខហួរ"),
        ("Hun Manet", "ហ៊ុន ម៉ាណែត"),
        ("Phnom Penh", "ភ្នំពេញ"),
        ("Siem Reap", "សៀមរាប"),
        ("Battambang", "បាត់ដំបង"),
        ("Tioulong Saumura", "Choulong Somora"),
        ("Kuoy Bunroeun", "Kuoy Bun Reun"),
        ("Phoeung Sakona", "Phoeurng Sackona"),
        ("H.E. Kem Sokha", "លោក កឹម សុខា"),
    ],
)
def test_spellings_of_one_name_are_alike(one, other):
    assert likeness(one, other) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kem Sokha", "Rong Chhun"),
        ("Hun Sen", "សម រង្ស៊ី"),
        ("Kem Ley", "Chea Vichea"),
        ("Kem Sokha", ""),
    ],
)
def test_names_of_other_people_are_not_alike(one, other):
    assert likeness(one, other) < ENOUGH


def test_the_closer_spelling_is_more_alike():
    assert likeness("Yim Sovann", "យឹម សុវណ្ណ") > likeness("Yem Sovann", "យឹម សុវណ្ណ")
    assert likeness("Say Chhum", "សាយ ឈុំ") > likeness("Sar Chhum", "សាយ ឈុំ")


def test_the_written_order_is_more_alike_than_another():
    assert likeness("Kem Sokha", "កឹម សុខា") > likeness("Sokha Kem", "កឹម សុខា")


@pytest.mark.parametrize(
    ("one", "other", "way", "is_other_order"),
    [
        ("Kem Sokha", "kem  sokha", Way.SPELLING, False),
        ("Kem Sokha", "Mr. Sokha Kem", Way.SPELLING, True),
        ("Kem Sokha", "កឹម សុខា", Way.SOUND, False),
        ("Sokha Kem", "កឹម សុខា", Way.SOUND, True),
        ("Kem Sokha", "Kem Sokhu", Way.CONSONANTS, False),
        ("Kem Sokha", "Kem Sotha", Way.ONE_SOUND_DIFFERS, False),
    ],
)
def test_it_is_told_in_which_way_names_are_alike(one, other, way, is_other_order):
    told = explain(one, other)

    assert (told.way, told.is_other_order) == (way, is_other_order)


def test_it_is_told_whether_the_script_is_another():
    assert explain("Kem Sokha", "កឹម សុខា").is_other_script
    assert not explain("Kem Sokha", "Kem Sokhar").is_other_script


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_likeness_lies_between_none_and_all(one, other):
    assert 0 <= likeness(one, other) <= 1


@given(st.text(max_size=300))
def test_keys_fit_their_column(name):
    assert all(0 < len(key) <= 80 for key in name_keys(name) | asked_keys(name))


@pytest.mark.parametrize(
    ("stored", "asked"),
    [
        ("កឹម សុខា", "Kem Sokha"),
        ("កឹម សុខា", "Sokha Kem"),
        ("Kem Sokha", "Kem Sotha"),
        ("Kem Sokha", "Kemsokha"),
        ("Sovannara", "Sovanarra"),
        ("Im Ea", "Ea Im"),
    ],
)
def test_names_that_are_alike_share_a_key(stored, asked):
    assert name_keys(stored) & asked_keys(asked)


def test_a_text_without_letters_has_no_key():
    assert not name_keys("… 123")
    assert not asked_keys("")


def test_an_index_gives_the_likeliest_first():
    index = NameIndex(["រ៉ុង ឈុន", "កឹម សុភា", "កឹម សុខា"])

    found = index.search("Sokha Kem")

    assert found[0].place == 2
    assert found[0].likeness > found[1].likeness
