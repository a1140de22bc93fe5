import re
import unicodedata
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.text import normalise
from search.text.letters import COENG, SYLLABLE
from tests.search.text.khmer import PHRASES, any_text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("ភ្ន\u17c6\u200bពេញ", "ភ្នំពេញ"),
        ("ឲ្យ", "ឱ្យ"),
        ("បណ្ដោះ", "បណ្តោះ"),
        ("សេ\u17b8ម", "សើម"),
        ("ក\u17c1\u17b6", "ក\u17c4"),
        ("ក\u17b6\u17c1", "ក\u17c4"),
        ("ស្រ\u17d2ត\u17b8", "ស\u17d2ត\u17d2រ\u17b8"),
        ("ស្ត្រី", "ស\u17d2ត\u17d2រ\u17b8"),
        ("ធម\u17cc", "ធម\u17cc"),
        ("ហ\u17bb\u17ca\u17b6ន", "ហ\u17ca\u17bb\u17b6ន"),
        ("ក\u17c7\u17b6", "ក\u17b6\u17c7"),
        ("ក\u17b6\u17b6", "ក\u17b6"),
    ],
)
def test_encodings_that_look_alike_become_one(typed, canonical):
    assert normalise(typed) == normalise(canonical) == canonical


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("ស\u17bb\u17b8", "ស\u17ca\u17b8"),
        ("ម\u17bb\u17b8", "ម\u17c9\u17b8"),
        ("ប\u17bb\u17b8", "ប\u17c9\u17b8"),
        ("ស\u17bb\u17b6\u17c6", "ស\u17ca\u17b6\u17c6"),
        ("ម\u17d2ហ\u17bb\u17b8", "ម\u17d2ហ\u17ca\u17b8"),
        ("ស\u17d2ប\u17bb\u17b8", "ស\u17d2ប\u17c9\u17b8"),
    ],
)
def test_a_vowel_u_below_something_above_is_a_shifter(typed, canonical):
    assert normalise(typed) == canonical


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("ស\u17c9\u17b8", "ស\u17ca\u17b8"),
        ("ម\u17ca\u17ba", "ម\u17c9\u17ba"),
        ("ហ\u17c9\u17b6\u17c6", "ហ\u17ca\u17b6\u17c6"),
    ],
)
def test_either_shifter_below_something_above_is_the_one_of_its_letter(typed, canonical):
    assert normalise(typed) == canonical


@pytest.mark.parametrize("word", ["ប\u17ca\u17b8", "ប\u17c9\u17b8", "ម\u17ca", "ស\u17c9\u17b6"])
def test_a_shifter_that_can_be_told_from_the_other_stays(word):
    assert normalise(word) == word


@pytest.mark.parametrize("word", ["ស\u17bb\u17c6", "គុក", "ស\u17ca\u17bb\u17b8"])
def test_a_true_vowel_u_stays(word):
    assert normalise(word) == word


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("  Kem\u00a0 SOKHA\n", "kem sokha"),
        ("Ｋｅｍ", "kem"),
        ("STRASSE straße", "strasse strasse"),
        ("Café", unicodedata.normalize("NFC", "café")),
        ("មាត្រា ៤៩៥", "មាត្រា 495"),
        ("ផ្សេងៗទៀត", "ផ្សេង ទៀត"),
        ("សុខ\u2060\u00ad\ufeffា", "សុខា"),
    ],
)
def test_case_width_digits_and_space_do_not_matter(typed, canonical):
    assert normalise(typed) == canonical


@settings(max_examples=200)
@given(any_text)
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.permutations(["\u17cc", "\u17d2ត", "\u17d2រ", "\u17ca", "\u17c1", "\u17d0", "\u17c7"]))
def test_the_order_in_which_signs_were_typed_does_not_matter(signs):
    assert normalise("ក" + "".join(signs)) == "ក\u17cc\u17d2ត\u17d2រ\u17ca\u17c1\u17d0\u17c7"


SIGNS = re.compile("\u17d2.|[^\u17d2]")
IN_TWO_PARTS = {"\u17be": "\u17c1\u17b8", "\u17c4": "\u17c1\u17b6"}


def shuffled(syllable: str, random: Random) -> str:
    """Type a syllable in another order, vowels in two parts; subscripts keep theirs."""
    parted = "".join(IN_TWO_PARTS.get(sign, sign) for sign in syllable[1:])
    signs = SIGNS.findall(parted)
    subscripts = iter([sign for sign in signs if sign[0] == COENG])
    random.shuffle(signs)
    return syllable[0] + "".join(next(subscripts) if sign[0] == COENG else sign for sign in signs)


@settings(max_examples=200)
@given(st.sampled_from(PHRASES), st.randoms(use_true_random=False), st.integers(0, 40))
def test_words_typed_in_another_order_look_the_same_and_are_the_same(phrase, random, place):
    typed = re.sub(SYLLABLE, lambda found: shuffled(found.group(), random), phrase)
    with_unseen = typed[:place] + "\u200b" + typed[place:]

    assert normalise(with_unseen) == normalise(phrase)
