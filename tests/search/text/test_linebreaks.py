import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings

from search.text import linebreaks, syllables, with_line_breaks
from tests.search.text.khmer import PHRASES, any_text


def without_breaks(text):
    return re.sub("[\u200b\u2060]", "", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ពន្ធនាគារព្រៃស", "ពន្ធនាគារ|ព្រៃស"),
        ("សាលាដំបូងរាជធានីភ្នំពេញ", "សាលាដំបូង|រាជធានី|ភ្នំពេញ"),
        ("ឃុំខ្លួន ។", "ឃុំ|ខ្លួន ~។"),
        ("ផ្សេងៗ។", "ផ្សេង~ៗ~។"),
        ("ពន្ធ|នាគារ", "ពន្ធ|នាគារ"),
        ("នាគារ|។", "នាគារ~។"),
        ("។ ក", "។ ក"),
    ],
)
def test_khmer_words_may_part_and_closing_marks_stay(text, shown):
    found = with_line_breaks(text.replace("|", "\u200b"))

    assert found.replace("\u200b", "|").replace("\u2060", "~") == shown


def test_text_without_khmer_is_given_back_as_it_is(monkeypatch):
    monkeypatch.setattr(linebreaks, "_broken", None)

    assert with_line_breaks("Kem\u200bSokha, 495") == "Kem\u200bSokha, 495"


@settings(max_examples=200)
@given(any_text)
def test_breaking_twice_changes_nothing(text):
    assert with_line_breaks(with_line_breaks(text)) == with_line_breaks(text)


@settings(max_examples=200)
@given(any_text)
def test_nothing_but_breaks_is_added_or_lost(text):
    assert without_breaks(with_line_breaks(text)) == without_breaks(text)


@settings(max_examples=200)
@given(any_text.map(without_breaks))
def test_no_syllable_is_broken(text):
    assert syllables(with_line_breaks(text)) == syllables(text)
    assert not re.search("\u200b[\u17b4-\u17d3\u17dd]|\u17d2\u200b", with_line_breaks(text))


def test_threads_get_the_same_breaks():
    texts = [f"{phrase}{other}" for phrase in PHRASES for other in PHRASES] * 4
    alone = [linebreaks._broken.__wrapped__(text) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(linebreaks._broken.__wrapped__, texts)) == alone
