"""Clauses as Elasticsearch's queries: every one of them counts alike, whatever it is found in."""

from typing import Any, Final

from search.engines.clauses import Clause, Expression, Way, can_be_met, is_of_names
from search.models import Language

Query = dict[str, Any]
NOTHING: Final[Query] = {"match_none": {}}
_MOST_EXPANSIONS: Final = 2**20
"""The words that a beginning may stand for; by default the 51st would be lost."""


def met_in(expression: Expression, language: Language) -> Query:
    """Give the query for things whose entry in a language meets an expression."""
    if not can_be_met(expression):
        return NOTHING
    field = language.label
    return _all([_any([_way(way, field) for way in condition]) for condition in expression])


def met_in_any(expression: Expression) -> Query:
    """Give the query for things of which any entry meets an expression."""
    if is_of_names(expression):
        return met_in(expression, Language.KM)
    return _any([met_in(expression, language) for language in Language])


def _way(way: Way, field: str) -> Query:
    return _all([_clause(clause, "names" if clause.in_names else field) for clause in way])


def _clause(clause: Clause, field: str) -> Query:
    *before, last = clause.tokens
    if not before:
        return {"prefix" if clause.is_prefix else "term": {field: {"value": last}}}
    phrase: Query = {"query": " ".join(clause.tokens)}
    if clause.is_prefix:
        return {"match_phrase_prefix": {field: {**phrase, "max_expansions": _MOST_EXPANSIONS}}}
    return {"match_phrase": {field: phrase}}


def _all(queries: list[Query]) -> Query:
    return queries[0] if len(queries) == 1 else {"bool": {"filter": queries}}


def _any(queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return {"bool": {"should": queries, "minimum_should_match": 1}}
