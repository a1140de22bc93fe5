"""What people type, read as a query."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.text import analyse, parse_query
from tests.search.text.khmer import any_text

FIELDS = {"charge": "charge", "បទចោទ": "charge", "court": "court"}
SENTENCE = "តុលាការកំពូលបានសម្រេចឃុំខ្លួនជនជាប់ចោទ"


def texts(typed: str) -> list[str]:
    return [term.text for term in parse_query(typed, FIELDS).terms]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Kem  SOKHA", ["kem", "sokha"]),
        ('"Kem Sokha" land', ["kem sokha", "land"]),
        ("“Kem Sokha” «កឹម សុខា» „a b‟ ‹c d›", ["kem sokha", "កឹម សុខា", "a b", "c d"]),
        ('"Kem Sokha', ["kem", "sokha"]),
        ("pre-trial", ["pre-trial"]),
        ('- -- – " "" ។ *', []),
        ("", []),
    ],
)
def test_words_and_phrases_are_the_terms(typed, terms):
    assert texts(typed) == terms


def test_a_phrase_stands_together_and_is_marked():
    (term,) = parse_query('"Kem Sokha"').terms

    assert (term.tokens, term.is_phrase, term.is_prefix) == (("kem", "sokha"), True, False)


@pytest.mark.parametrize(
    "typed", ["land -Kem", "land −Kem", "land –Kem", 'land -"Kem"', "-kem land"]
)
def test_a_minus_before_a_word_leaves_out(typed):
    query = parse_query(typed)

    assert [term.text for term in query.terms] == ["land"]
    assert [term.tokens for term in query.excluded] == [("kem",)]


@pytest.mark.parametrize(
    ("typed", "is_prefix"),
    [("kem sok", True), ("kem sok ", False), ("kem s", False), ("តុលាការ", True), ("ក", False)],
)
def test_the_last_word_may_go_on_where_no_space_follows(typed, is_prefix):
    assert parse_query(typed).terms[-1].is_prefix is is_prefix


def test_what_is_typed_so_far_begins_the_codes_of_the_whole_word():
    whole = analyse("ពន្ធនាគារ").codes

    for typed in ("ពន", "ពន្", "ពន្ធ", "ពន្ធន", "ពន្ធនា"):
        *before, last = parse_query(typed).terms[0].tokens
        assert whole[: len(before)] == before
        assert whole[len(before)].startswith(last)


@pytest.mark.parametrize("typed", ["C00017", "c17", "C-17", "c00017", "គុក C១៧"])
def test_a_reference_is_known_however_it_is_typed(typed):
    query = parse_query(typed)

    assert query.references == ("C00017",)
    assert query.terms[-1].readings == ((("c00017",),),)


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("2020", ("2020",)),
        ("២០២០-០៧", ("2020-07",)),
        ("2020-07-31", ("2020-07-31",)),
        ("ឆ្នាំ២០២០", ("2020",)),
        ("31 July 2020", ("2020",)),
        ("2020-13", ()),
        ("2021-02-29", ()),
        ("494", ()),
        ('"2020"', ()),
    ],
)
def test_years_and_iso_dates_are_known(typed, dates):
    assert parse_query(typed).dates == dates


def test_a_date_stays_text_too():
    assert texts("31 កក្កដា ២០២០") == ["31", "កក្កដា", "2020"]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("charge:494", (("charge", "494"),)),
        ("Charge: ៤៩៤", (("charge", "494"),)),
        ("បទចោទ៖៤៩៤", (("charge", "494"),)),
        ('court:"Phnom Penh"', (("court", "phnom penh"),)),
        ("colour:red", ()),
        ("charge:", ()),
    ],
)
def test_a_field_takes_its_value_by_any_of_its_names(typed, fields):
    assert parse_query(typed, FIELDS).fields == fields


@pytest.mark.parametrize(("typed", "text"), [("colour:red", "colour:red"), ("charge:", "charge:")])
def test_what_names_no_field_or_no_value_is_text(typed, text):
    assert texts(typed) == [text]


def test_a_khmer_word_is_one_term_found_by_its_syllables():
    (term,) = parse_query("តុលាការ").terms

    assert term.tokens == tuple(analyse("តុលាការ").codes)
    assert term.readings == ()


def test_a_khmer_syllable_alone_is_answered_by_words():
    (term,) = parse_query("គុក ").terms[:1]
    (one,) = parse_query("ក ").terms

    assert term.tokens
    assert (one.tokens, len(one.words)) == ((), 1)


def test_a_sentence_without_spaces_is_found_by_its_words_wherever_they_stand():
    (term,) = parse_query(SENTENCE + " ").terms

    assert term.tokens == tuple(analyse(SENTENCE).codes)
    assert tuple(analyse("តុលាការ").codes) in term.readings[0]
    assert all(sum(reading, ()) == term.tokens for reading in term.readings)


def test_numbers_in_a_khmer_chunk_are_words_of_their_own():
    (term,) = parse_query("ជនសង្ស័យ០៤នាក់ ").terms

    assert ("04",) in term.readings[0]


@pytest.mark.parametrize(("typed", "was_cut"), [("a " * 12, False), ("a " * 13, True)])
def test_no_more_than_twelve_words_are_asked_for(typed, was_cut):
    query = parse_query(typed)

    assert (len(query.terms), query.was_cut) == (12, was_cut)


@pytest.mark.parametrize("word", ["sokha ", SENTENCE])
def test_no_more_than_two_hundred_letters_are_kept_and_the_last_word_is_whole(word):
    query = parse_query(word * 100)
    codes = analyse(word).codes

    assert query.was_cut
    assert sum(len(term.text) for term in query.terms) <= 200
    assert all(code in codes for term in query.terms for code in term.tokens)
    assert not query.terms[-1].is_prefix


def test_no_word_of_a_chunk_is_asked_for_twice_and_not_too_many():
    (term,) = parse_query("ក" * 300).terms

    assert all(len(set(reading)) == len(reading) <= 48 for reading in term.readings)


def test_space_at_the_end_is_not_cut():
    assert not parse_query("kem" + " " * 300).was_cut


def test_all_terms_make_the_text_that_names_are_compared_with():
    assert parse_query("Kem court:x -land Sokha", FIELDS).text == "kem sokha"


def test_a_query_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        parse_query("a").terms = ()


@settings(max_examples=300)
@given(st.one_of(any_text, st.text('"“-:* ក្ាc1\u200b', max_size=40), st.text(max_size=300)))
def test_anything_can_be_asked(typed):
    query = parse_query(typed, FIELDS)

    assert len(query.terms) + len(query.excluded) + len(query.fields) <= 12
    assert all(term.words for term in (*query.terms, *query.excluded))
    codes = [code for term in query.terms for code in (*term.tokens, *term.words)]
    assert all(code.isalnum() and code == code.lower() for code in codes)
