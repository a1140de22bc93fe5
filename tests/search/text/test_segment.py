import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.text import syllables, words
from tests.search.text.khmer import PHRASES, any_text


def test_a_phrase_is_cut_into_orthographic_syllables():
    assert syllables("ពន្ធនាគារព្រៃស") == ["ព", "ន្ធ", "នា", "គា", "រ", "ព្រៃ", "ស"]


def test_numbers_and_latin_words_stay_whole():
    assert syllables("មាត្រា៤៩៥ Kem P00042") == ["មា", "ត្រា", "៤៩៥", "Kem", "P00042"]


def test_a_sign_without_a_letter_is_given_alone():
    assert syllables("\u17b6ក\u17d2") == ["\u17b6", "ក", "\u17d2"]


def test_a_zero_width_space_does_not_part_a_syllable():
    assert syllables("ន\u200b\u17d2ធ") == syllables("ន\u17d2\u200bធ") == ["ន\u17d2ធ"]
    assert words("ន\u200b\u17d2ធ") == ["ន\u17d2ធ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ពន្ធនាគារព្រៃស", ["ពន្ធនាគារ", "ព្រៃស"]),
        ("ជនសង្ស័យ០៤នាក់", ["ជនសង្ស័យ", "០៤", "នាក់"]),
        ("ផ្សេងៗទៀត។", ["ផ្សេង", "ទៀត"]),
        ("Kem Sokha, ២០២០", ["Kem", "Sokha", "២០២០"]),
        ("Cafe\u0301", ["Cafe\u0301"]),
    ],
)
def test_text_is_cut_into_words(text, expected):
    assert words(text) == expected


def test_a_typed_zero_width_space_parts_words():
    assert words("រាជធានី") == ["រាជធានី"]
    assert words("រាជ\u200bធានី") == ["រាជ", "ធានី"]


def test_a_word_ends_where_a_syllable_ends_though_icu_parts_it():
    assert all(not word.endswith("\u17d2") for word in words("លោកអ៊ុកពេជ្យសំណាងគឺជា"))


@settings(max_examples=200)
@given(any_text)
def test_words_and_syllables_hold_the_same_letters_in_order(text):
    assert "".join(words(text)) == "".join(syllables(text))


@given(st.lists(st.sampled_from(PHRASES)).map(" ".join))
def test_no_letter_or_digit_is_lost(text):
    kept = [character for character in text if character not in " ។ៗ()"]

    assert "".join(syllables(text)) == "".join(kept)
