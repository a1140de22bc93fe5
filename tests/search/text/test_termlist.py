"""Terms that correct where Khmer words begin and end."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from search.text import BUILT_IN, TermList, analyse, normalise, parse_query
from search.text.segment import dictionary_starts
from tests.search.text.khmer import any_text

ROOT = Path(__file__).parents[3]
SOURCES = [*ROOT.glob("tracker/vocabulary/*.toml"), *ROOT.glob("tracker/demo/data/*.yaml")]


def words(text: str, *terms: str) -> list[str]:
    """Give the words of a text as it is cut with these terms."""
    analysis = analyse(text, TermList(terms).cut)
    spans = [
        (analysis.tokens[a].start, analysis.tokens[b - 1].end) for a, b in pairwise(analysis.starts)
    ]
    return [text[start:end] for start, end in spans]


def test_a_term_has_the_boundaries_it_was_given_with():
    text = "ដើមបណ្តឹងរដ្ឋប្បវេណី"

    assert words(text) == ["ដើម", "បណ្តឹ", "ងរ", "ដ្ឋ", "ប្ប", "វេណី"]
    assert words(text, "ដើម បណ្តឹង រដ្ឋប្បវេណី") == ["ដើម", "បណ្តឹង", "រដ្ឋប្បវេណី"]


def test_the_longest_term_wins():
    assert words("តុលាការកំពូល", "តុលាការ", "តុលាការកំពូល", "កំពូល") == ["តុលាការកំពូល"]


def test_a_long_term_beats_the_dictionary():
    assert words("ខេត្តកោះកុង") == ["ខេត្តកោះកុង"]
    assert words("ខេត្តកោះកុង", "កោះកុង") == ["ខេត្ត", "កោះកុង"]


def test_a_short_term_does_not_part_a_longer_word():
    assert words("សុខាភិបាល", "សុខា") == ["សុខាភិបាល"]


def test_a_term_is_known_in_any_encoding_that_looks_the_same():
    assert words("ឃុំខ្លួនបណ្ដោះអាសន្ន", "បណ្តោះ អាសន្ន") == ["ឃុំខ្លួន", "បណ្ដោះ", "អាសន្ន"]


@pytest.mark.parametrize("term", ["", "ក", "Kem Sokha", " ", "\u17d2"])
def test_what_is_no_khmer_term_changes_nothing(term):
    assert words("ពន្ធនាគារព្រៃស Kem Sokha", term) == words("ពន្ធនាគារព្រៃស Kem Sokha")


def test_a_term_typed_as_one_word_is_asked_for_as_it_stands():
    assert parse_query("ឃុំខ្លួនបណ្ដោះអាសន្ន ").terms[0].readings == ()
    assert parse_query("ឃុំខ្លួនបណ្ដោះអាសន្ន ", terms=TermList([])).terms[0].readings


def test_the_built_in_terms_stand_in_the_project_and_are_spelled_as_there():
    sources = normalise("\n".join(path.read_text("utf-8") for path in SOURCES))
    lines = (ROOT / "search/text/data/terms.txt").read_text("utf-8").splitlines()
    terms = [normalise(line).replace(" ", "") for line in lines if line[:1] not in ("", "#")]

    assert len(terms) > 100
    assert [term for term in terms if term not in sources] == []
    assert [term for term in terms if term not in BUILT_IN] == []
    assert len(set(terms)) == len(terms)


@settings(max_examples=100)
@given(any_text)
def test_terms_lose_no_syllable(text):
    analysis, plain = analyse(text), analyse(text, dictionary_starts)

    assert analysis.tokens == plain.tokens
    assert list(analysis.starts) == sorted(set(analysis.starts))
    assert analysis.starts[-1] == len(analysis.tokens)
