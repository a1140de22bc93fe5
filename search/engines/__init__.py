"""The engines that hold entries: the site's own database, and Elasticsearch where there is one."""

from collections.abc import Sequence
from types import ModuleType

from django.db import connection

from search.engines import postgresql, sqlite
from search.engines.clauses import Clause, Expression

__all__ = ["Clause", "Expression", "database_engine", "matching"]


def database_engine() -> ModuleType:
    """Give the engine of the site's own database."""
    return sqlite if connection.vendor == "sqlite" else postgresql


def matching(expressions: Sequence[Expression]) -> list[list[int]]:
    """Give the numbers of the entries that meet each expression, in no order; one query.

    Expressions that are equal are asked once, and have one list.
    """
    distinct = list(dict.fromkeys(expressions))
    found = dict(zip(distinct, database_engine().matching(distinct), strict=True))
    return [found[expression] for expression in expressions]
