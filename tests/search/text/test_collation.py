"""The alphabetical order of Khmer and Latin names."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.collation import collation_key
from search.text.normalise import normalise

IN_ORDER = [
    "9",
    "10",
    "alba",
    "Álvar",
    "Zed",
    "ក",
    "កក",
    "កា",
    "កាក",
    "កិ",
    "កៅ",
    "កុំ",
    "កំ",
    "កាំ",
    "កះ",
    "កុះ",
    "ក្ក",
    "ក្រុម",
    "ខ",
    "រី",
    "ឫស្សី",
    "ល",
    "ឡ",
    "អ",
    "អុំ",
]


def test_names_are_sorted_as_a_khmer_dictionary_sorts_them():
    shuffled = Random(1).sample(IN_ORDER, len(IN_ORDER))

    assert sorted(shuffled, key=collation_key) == IN_ORDER


@pytest.mark.parametrize(
    ("robat", "spelt_out"), [("ធម៌", "ធរ្ម"), ("ព័ត៌មាន", "ពរ្តមាន")], ids=["end", "middle"]
)
def test_a_robat_sorts_as_ro_before_its_letter(robat, spelt_out):
    assert collation_key(robat).partition("\0")[0] == collation_key(spelt_out).partition("\0")[0]


@pytest.mark.parametrize(("independent", "spelt_out"), [("ឥន្ទ", "អិន្ទ"), ("ឱសថ", "អោសថ")])
def test_an_independent_vowel_sorts_as_its_vowel_on_a(independent, spelt_out):
    keys = [collation_key(text).partition("\0")[0] for text in (independent, spelt_out)]

    assert keys[0] == keys[1]


def test_a_shifter_counts_only_between_equals():
    assert collation_key("ប៉ា") > collation_key("បា")
    assert collation_key("ប៉ា") < collation_key("បាក")


def test_numbers_sort_by_their_value_in_either_script():
    assert collation_key("មាត្រា ៩៥") < collation_key("មាត្រា 495")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_texts_that_look_alike_have_one_key(text):
    assert collation_key(normalise(text)) == collation_key(text)
