"""Whatever is typed, every engine answers; nothing that was typed is taken for an operator."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.golden.asking import hits_of
from tests.search.text.khmer import any_text
from tracker.public.kinds import KINDS

pytestmark = pytest.mark.django_db
ENGINES_OWN = r"""
AND OR NOT NEAR ( ) " * ^ : + - { } & | ! <-> <2> :* :A \ ' % _ ; -- /* $$ [a-z]+ .* && || ~
name_tokens: text_tokens: rowid document tsquery _all _exists_:kind {!lucene}
"""
operators = st.lists(st.sampled_from(ENGINES_OWN.split()), max_size=12).map(" ".join)
typed = st.one_of(
    st.text(max_size=60),
    any_text,
    operators,
    st.lists(st.one_of(operators, any_text, st.text(max_size=8)), max_size=4).map(" ".join),
    st.binary(max_size=60).map(lambda data: data.decode("latin-1")),
)


@given(typed)
@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_text_gives_hits_of_known_kinds(engine: str, text: str) -> None:
    assert set(hits_of(text)) <= set(KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "\0",
        "court\0prison",
        "\ud800",
        "\u17d2",
        "\u17d2" * 500,
        "ក្",
        "ក" * 100_000,
        "court " * 1_000,
        " ".join(f"word{number}" for number in range(1_000)),
        "-" * 1_000,
        '"' * 1_001,
        "(" * 1_000,
        "a*" * 500,
        "x" * 100_000,
        "សុខ" * 30_000,
        "1" * 5_000,
        "\u0300" * 300,
        "😀" * 300,
        "\u202e\u2066court",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_extremes_are_answered(engine: str, text: str) -> None:
    assert set(hits_of(text)) <= set(KINDS)


@pytest.mark.parametrize("text", ["name_tokens : court", "kind:court", "court OR zzyzx", "cour*zz"])
def test_what_engines_take_for_an_operator_is_a_word_here(engine: str, text: str) -> None:
    assert hits_of(text) == {}
