"""Matches found by Elasticsearch, where it is there, well, and in step with the entries."""

from collections.abc import Sequence

from search.engines.clauses import Expression
from search.engines.elasticsearch import EngineDownError, breaker, is_configured
from search.engines.elasticsearch.asking import Query, met_in, met_in_any
from search.engines.elasticsearch.finding import Found, found_in_ways
from search.models import Language, SearchChange

Way = tuple[Expression, Language | None]
"""An expression, and the language of the entry that must meet it; None for any."""


def found_by_elasticsearch(ways: Sequence[Way], unwanted: Expression) -> Found | None:
    """Give the things that fit each way and none before it; None if the database must be asked."""
    if not in_step():
        return None
    # Without Khmer, words are what is looked for anywhere, and are asked once.
    distinct = list(dict.fromkeys(ways))
    try:
        found = found_in_ways(list(map(_query, distinct)), met_in_any(unwanted))
    except EngineDownError as error:
        breaker.broke(str(error))
        return None
    breaker.held()
    if found is None:
        return None
    by_way = dict(zip(distinct, found, strict=True))
    return [by_way.pop(way, []) for way in ways]


def _query(way: Way) -> Query:
    expression, language = way
    return met_in_any(expression) if language is None else met_in(expression, language)


def in_step() -> bool:
    """Tell whether Elasticsearch may be asked: no change waits for it, and it did not just fail.

    A name that was taken from readers must not be found in what is yet to be written there. One
    query where there is an Elasticsearch, none otherwise.
    """
    return is_configured() and not SearchChange.objects.exists() and breaker.lets_through()
