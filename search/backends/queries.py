"""Wagtail's search queries, as selections that every engine can write in its own language."""

from typing import Any

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from search.backends.expressions import (
    EVERYTHING,
    Selection,
    Weighted,
    all_of,
    any_of,
    either,
    every,
    phrase,
    words,
)


def selected(query: Any, *, is_prefix: bool = False) -> Selection:
    """Give what a query selects; with `is_prefix`, the last word of a text may be a beginning.

    Raises NotImplementedError for a kind of query that is not Wagtail's.
    """
    if isinstance(query, PlainText | Fuzzy):
        join = every if query.operator == "and" else either
        return Selection(words(query.query_string, join, is_prefix=is_prefix))
    if isinstance(query, Phrase):
        return Selection(phrase(query.query_string))
    if isinstance(query, MatchAll):
        return EVERYTHING
    return _combined(query, is_prefix)


def _combined(query: Any, is_prefix: bool) -> Selection:
    if isinstance(query, And):
        return all_of(selected(each, is_prefix=is_prefix) for each in query.subqueries)
    if isinstance(query, Or):
        return any_of(selected(each, is_prefix=is_prefix) for each in query.subqueries)
    if isinstance(query, Not):
        return selected(query.subquery, is_prefix=is_prefix).inverted()
    if isinstance(query, Boost):
        return _weighted(selected(query.subquery, is_prefix=is_prefix), query.boost)
    raise NotImplementedError(f"{type(query).__name__} is no query that is known here.")


def _weighted(selection: Selection, boost: float) -> Selection:
    if selection.expression is None:
        return selection
    return Selection(Weighted(selection.expression, boost), selection.is_complement)
