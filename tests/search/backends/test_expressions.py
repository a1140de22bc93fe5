"""What people type becomes phrases of tokens, the same for every engine."""

import pytest
from modelsearch.query import MATCH_ALL, And, Boost, Not, Or, Phrase, PlainText

from search.backends.expressions import (
    EVERYTHING,
    NOTHING,
    Every,
    Tokens,
    Without,
    typed_terms,
    words,
)
from search.backends.queries import selected

KEM, SOKHA = Tokens(("kem",)), Tokens(("sokha",))


def test_each_word_is_looked_for():
    assert words("Kem  Sokha") == Every((KEM, SOKHA))


def test_the_last_word_may_be_a_beginning():
    assert words("Kem Sok", is_prefix=True) == Every((KEM, Tokens(("sok",), is_prefix=True)))


@pytest.mark.parametrize("typed", ['"Kem Sokha"', "“Kem Sokha”", "«Kem Sokha»", '"Kem Sokha'])
def test_what_is_quoted_stands_together_and_is_no_beginning(typed):
    assert words(typed, is_prefix=True) == Tokens(("kem", "sokha"))


def test_what_hyphens_join_stands_together():
    assert words("Half-Blood") == Tokens(("half", "blood"))


@pytest.mark.parametrize("typed", ["", "  ", "…", "*", "%_", '""', "\x00"])
def test_what_holds_no_letter_asks_for_nothing(typed):
    assert words(typed) is None
    assert typed_terms(typed) == []


def test_words_typed_without_a_space_are_looked_for_together_and_apart():
    together = words("តុលាការកំពូល")

    assert str(words("តុលាការ")) in str(together)
    assert str(words("កំពូល")) in str(together)


def test_only_so_much_is_read_of_what_was_typed():
    assert len(typed_terms("kem " * 10_000)) == 24
    assert typed_terms("k" * 100_000) == ["k" * 300]


@pytest.mark.parametrize(
    ("query", "expression", "is_complement"),
    [
        (PlainText("kem") & PlainText("sokha"), Every((KEM, SOKHA)), False),
        (And([PlainText("kem"), Not(PlainText("sokha"))]), Without(KEM, SOKHA), False),
        (Not(PlainText("kem")) & PlainText("sokha"), Without(SOKHA, KEM), False),
        (Or([PlainText("kem"), Not(PlainText("sokha"))]), Without(SOKHA, KEM), True),
        (Not(Not(PlainText("kem"))), KEM, False),
        (PlainText("kem") & MATCH_ALL, KEM, False),
        (PlainText("kem") | Not(MATCH_ALL), KEM, False),
        (Phrase("kem sokha"), Tokens(("kem", "sokha")), False),
    ],
)
def test_queries_are_reckoned_out(query, expression, is_complement):
    selection = selected(query)

    assert selection.expression == expression
    assert selection.is_complement is is_complement


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        (PlainText("kem") | MATCH_ALL, EVERYTHING),
        (PlainText("kem") & ~MATCH_ALL, NOTHING),
        (Boost(PlainText("…"), 2.0), NOTHING),
        (~PlainText("…"), EVERYTHING),
    ],
)
def test_what_finds_all_or_nothing_is_known_without_asking(query, selection):
    assert selected(query) == selection


def test_an_unknown_kind_of_query_is_refused():
    with pytest.raises(NotImplementedError):
        selected(object())
