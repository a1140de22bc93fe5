"""How names in Latin letters may be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.names.latin import latin_readings
from search.text.names.readings import MOST


def readings(word: str) -> list[str]:
    return [reading.sounds for reading in latin_readings(word)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("charn", "chan"),
        ("kaev", "keo"),
        ("kaoh", "koh"),
        ("taing", "tang"),
        ("tioulong", "choulong"),
        ("sovann", "sovan"),
        ("prasidh", "prasith"),
        ("hockry", "hokry"),
        ("kratié", "kratie"),
        ("bœung", "boeung"),
        ("sareth", "saret"),
    ],
)
def test_spellings_of_one_sound_are_read_alike(one, other):
    assert set(readings(one)) & set(readings(other))


@pytest.mark.parametrize(
    ("word", "sounds"),
    [("chhay", "Caʲ"), ("nhem", "ɲem"), ("sokha", "soka"), ("keo", "keʷ"), ("yim", "yim")],
)
def test_letters_stand_for_the_sounds_of_khmer(word, sounds):
    assert readings(word)[0] == sounds.replace("soka", "soKa")


def test_an_r_that_is_not_heard_tells_of_a_long_vowel():
    assert readings("sar") == ["sa", "sɔ"]


def test_ch_between_vowels_may_be_the_letters_of_two_syllables():
    assert "soKu" in readings("sochua")


@given(st.text(max_size=60))
def test_whatever_is_typed_has_few_readings(word):
    assert len(latin_readings(word)) <= MOST


def test_a_word_of_many_open_vowels_is_read_in_bounded_time():
    assert len(latin_readings("aobar" * 8)) <= MOST
