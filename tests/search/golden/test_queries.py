"""Queries as readers type them give the same hits in the same order on every engine."""

from typing import Any

import pytest

from tests.search.golden.asking import QUERIES, hits_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("query", QUERIES, ids=[query["about"] for query in QUERIES])
@pytest.mark.parametrize("language", ["en", "km"])
def test_a_query_gives_the_hits_that_it_is_known_to_have(
    engine: str, query: dict[str, Any], language: str
) -> None:
    assert hits_of(query["typed"], language) == query["hits"]
