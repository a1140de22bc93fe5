import re
from itertools import pairwise

import pytest
from hypothesis import given, settings

from search.text import analyse, normalise
from tests.search.text.khmer import any_text


def texts(text: str) -> list[str]:
    return [token.text for token in analyse(text).tokens]


def test_khmer_is_cut_into_syllables_and_other_scripts_into_words():
    assert texts("ក្រមព្រហ្មទណ្ឌ Article 495") == [
        "ក្រ",
        "ម",
        "ព្រ",
        "ហ្ម",
        "ទ",
        "ណ្ឌ",
        "article",
        "495",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ខែ្មរ", "ខ្មែរ"),
        ("មាត្រា ៤៩៥", "មាត្រា 495"),
        ("Café", "cafe"),
        ("តុលា\u200cការ", "តុលាការ"),
        ("ក្រុម៘", "ក្រុម។ល។"),
        ("P0004២", "p00042"),
    ],
)
def test_what_looks_the_same_has_the_same_tokens(one, other):
    assert texts(one) == texts(other)


def test_a_token_knows_where_it_stands_in_the_original():
    text = "ពន្ធ\u200bនាគារ — Prey Sar"

    spans = [text[token.start : token.end] for token in analyse(text).tokens]

    assert spans == ["ព", "ន្ធ", "នា", "គា", "រ", "Prey", "Sar"]


def test_words_stand_on_the_boundaries_of_the_dictionary():
    analysis = analyse("តុលាការកំពូល")

    assert len(analysis.tokens) == 7
    assert analysis.starts == (0, 4, 7)


def test_a_typed_zero_width_space_parts_words():
    assert analyse("តុលា\u200bការ").starts == (0, 2, 4)


def test_a_sign_that_nobody_sees_parts_no_word():
    assert analyse("តុលា\u2060ការ").starts == (0, 4)


def test_codes_are_letters_and_digits_that_no_engine_parts():
    assert all(
        re.fullmatch("[a-z0-9]+", code) for code in analyse("ចាប់ខ្លួន នៅ២០២០ in Phnom Penh").codes
    )


def test_different_syllables_have_different_codes():
    assert len(set(analyse("ក កា កិ កី ខ ខា ក្រ ក៏ ឥ").codes)) == 9


@settings(max_examples=60)
@given(any_text)
def test_any_text_is_cut_without_a_fault(text):
    analysis = analyse(text)

    assert analysis.starts[-1] == len(analysis.tokens)
    assert list(analysis.starts) == sorted(set(analysis.starts))
    assert all(0 <= token.start < token.end <= len(text) for token in analysis.tokens)


@settings(max_examples=60)
@given(any_text)
def test_canonical_text_has_the_same_tokens(text):
    # A zero-width space that was typed parts words, and canonical text has none.
    unparted = text.replace("\u200b", "")

    assert texts(normalise(unparted)) == texts(unparted)


@settings(max_examples=100)
@given(any_text)
def test_the_original_of_a_token_is_at_its_span(text):
    analysis = analyse(text)

    assert all(token.text in texts(text[token.start : token.end]) for token in analysis.tokens)
    assert all(
        one.end <= other.start or (one.start, one.end) == (other.start, other.end)
        for one, other in pairwise(analysis.tokens)
    )
