"""However long a text is, it can be written, and its beginning is found."""

import pytest

from search.engines import matching
from search.finding.expressions import expressions_of
from search.models import Language, SearchEntry
from search.terms import term_list
from search.text import parse_query
from search.tokens import MOST_LETTERS, MOST_TOKENS, date_tokens, name_tokens, text_tokens

pytestmark = pytest.mark.django_db


def write(text: str, names: list[str]) -> None:
    SearchEntry.objects.create(
        number=1,
        reference="C00001",
        kind="case",
        language=Language.EN,
        names=names,
        text=text,
        name_tokens=name_tokens(names, term_list()),
        text_tokens=text_tokens(text, date_tokens(["2020-05-11"]), term_list()),
    )


def found(typed: str) -> list[int]:
    return matching([expressions_of(parse_query(typed)).anywhere])[0]


def test_a_text_of_300_000_syllables_is_found_by_its_beginning_and_by_its_name():
    text = "ចៅក្រមបានពន្យារពេលសវនាការ។\n" + "សាក្សីមនុស្សបានមក " * 50_000

    write(text, ["រឿងវែង"])

    assert found("ពន្យារពេល") == found("រឿងវែង") == found("2020") == [1]


def test_a_line_of_300_000_syllables_is_found_by_its_beginning():
    write("ចៅក្រម" + "សាក្សី" * 150_000, [])

    assert found("ចៅក្រម") == [1]


def test_what_stands_beyond_the_limit_is_not_found_and_does_no_harm():
    write("\n".join(f"word{number}" for number in range(MOST_TOKENS)) + "\nbeyond", [])

    assert found("word17") == [1]
    assert found("beyond") == []


def test_a_text_of_nothing_but_long_words_can_be_written():
    text = "\n".join(f"{number:0>200}" for number in range(MOST_TOKENS))

    write(text, [])

    assert found(f"{17:0>200}"[:120]) == [1]
    assert len(SearchEntry.objects.get().text_tokens) <= MOST_LETTERS


def test_hundreds_of_names_can_be_written():
    write("ចៅក្រម", [f"សុខ ដារ៉ា {number}" for number in range(3_000)])

    assert found("សុខ ដារ៉ា 1") == found("ចៅក្រម") == [1]
