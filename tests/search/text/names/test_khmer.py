"""How Khmer words may be read; the sounds are those of Huffman's Cambodian System of Writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.names.khmer import khmer_readings
from search.text.names.readings import MOST
from search.text.normalise import normalise


def readings(word: str) -> list[str]:
    return [reading.sounds for reading in khmer_readings(normalise(word))]


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("សុខ", "sok"),
        ("កឹម", "kim"),
        ("ជា", "cE"),
        ("ចា", "ca"),
        ("ភ្នំ", "pnum"),
        ("ពេញ", "peɲ"),
        ("កែវ", "keʷ"),
        ("សាយ", "saʲ"),
        ("ហ្វាំង", "faŋ"),
        ("ប៉ែន", "pen"),
        ("ហ៊ុន", "hun"),
        ("កោះ", "kɔʰ"),
        ("ឫទ្ធិ", "rət"),
    ],
)
def test_a_word_is_read_as_it_is_said(word, sounds):
    assert readings(word)[0] == sounds


@pytest.mark.parametrize(
    ("word", "sounds", "rule"),
    [
        ("ជាតិ", "cEt", "a final ិ is mostly silent"),
        ("ភូមិ", "Pum", "a final ិ is mostly silent"),
        ("សក្តិ", "sak", "a second final letter is mostly silent"),
        ("ពណ៌", "pɔ", "robat silences its letter"),
        ("សប្តាហ៍", "sapta", "៍ silences its letter"),
        ("ប្រាក់", "prak", "bantak shortens"),
        ("តាំង", "taŋ", "ំ and ng are one sound"),
        ("ចន្ទ", "can", "a second final letter is mostly silent"),
        ("វណ្ណៈ", "vanak", "ៈ may be closed by a k"),
        ("រស្មី", "raksmi", "ស្ម within a word takes a k"),
        ("ជ័យ", "ci", "័យ is said as it is written in Mean Chey"),
        ("ពរ", "pɔ", "a final រ is silent"),
    ],
)
def test_letters_that_are_not_heard_are_not_read(word, sounds, rule):
    assert sounds in readings(word), rule


def test_a_letter_in_a_word_ends_a_syllable_or_begins_one():
    assert readings("សុវណ្ណ") == ["sovɔn", "soʷn"]


def test_a_stop_below_a_letter_decides_the_series():
    assert readings("ស្ទា")[0] == "stE"
    assert readings("ស្តា")[0] == "sta"


def test_a_shifter_moves_a_letter_to_the_other_series():
    assert readings("ម៉ា")[0] == "ma"
    assert readings("ស៊ា")[0] == "sE"


def test_the_likeliest_reading_costs_nothing():
    assert khmer_readings("កឹម")[0].cost == 0
    assert all(reading.cost > 0 for reading in khmer_readings("កឹម")[1:])


@given(st.text(alphabet=st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=40))
def test_whatever_is_typed_has_few_readings(word):
    assert len(khmer_readings(normalise(word))) <= MOST
