"""Entries found by SQLite's FTS5, in an index over the table's columns and one of names alone.

Triggers keep the indices, so that whatever writes the table writes all, in its transaction.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Final

from django.db import DatabaseError, connection

from search.engines.clauses import Clause, Expression, Way, can_be_met, is_of_names

_TABLE: Final = "search_searchentry"
_PUT: Final = (
    "INSERT INTO search_index (rowid, name_tokens, text_tokens)"
    " VALUES (new.number, new.name_tokens, new.text_tokens);"
)
_TAKE: Final = (
    "INSERT INTO search_index (search_index, rowid, name_tokens, text_tokens)"
    " VALUES ('delete', old.number, old.name_tokens, old.text_tokens);"
)
MAKE: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5(name_tokens, text_tokens,"
    f" content='{_TABLE}', content_rowid='number', tokenize='ascii', prefix='3 5', columnsize=0)",
    f"CREATE TRIGGER search_entry_made AFTER INSERT ON {_TABLE} BEGIN {_PUT} END",
    f"CREATE TRIGGER search_entry_gone AFTER DELETE ON {_TABLE} BEGIN {_TAKE} END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE OF name_tokens, text_tokens"
    f" ON {_TABLE} BEGIN {_TAKE} {_PUT} END",
)
UNMAKE: Final = (
    *(f"DROP TRIGGER search_entry_{name}" for name in ("changed", "gone", "made")),
    "DROP TABLE search_index",
)
_PUT_NAMES: Final = (
    "INSERT INTO search_names (rowid, name_tokens) VALUES (new.number, new.name_tokens);"
)
_TAKE_NAMES: Final = (
    "INSERT INTO search_names (search_names, rowid, name_tokens)"
    " VALUES ('delete', old.number, old.name_tokens);"
)
MAKE_NAMES: Final = (
    f"CREATE VIRTUAL TABLE search_names USING fts5(name_tokens, content='{_TABLE}',"
    " content_rowid='number', tokenize='ascii', prefix='3 5', columnsize=0)",
    "INSERT INTO search_names (search_names) VALUES ('rebuild')",
    f"CREATE TRIGGER search_names_made AFTER INSERT ON {_TABLE} BEGIN {_PUT_NAMES} END",
    f"CREATE TRIGGER search_names_gone AFTER DELETE ON {_TABLE} BEGIN {_TAKE_NAMES} END",
    f"CREATE TRIGGER search_names_changed AFTER UPDATE OF name_tokens ON {_TABLE}"
    f" BEGIN {_TAKE_NAMES} {_PUT_NAMES} END",
)
UNMAKE_NAMES: Final = (
    *(f"DROP TRIGGER search_names_{name}" for name in ("changed", "gone", "made")),
    "DROP TABLE search_names",
)

_REBUILD: Final = (
    "INSERT INTO search_index (search_index) VALUES ('rebuild')",
    "INSERT INTO search_names (search_names) VALUES ('rebuild')",
)
_CHECK: Final = (
    "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)",
    "INSERT INTO search_names (search_names, rank) VALUES ('integrity-check', 1)",
)


def matching(expressions: Sequence[Expression]) -> list[list[int]]:
    """Give the numbers of the entries that meet each expression, in no order; one query."""
    asked = [expression for expression in expressions if can_be_met(expression)]
    columns = ", ".join(_OF_NAMES if is_of_names(each) else _NUMBERS for each in asked)
    found: Iterable[str] = ()
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {columns}", list(map(_written, asked)))
            found = cursor.fetchone()
    numbers = map(json.loads, found)
    return [next(numbers) if can_be_met(each) else [] for each in expressions]


def rebuild_index() -> None:
    """Make the indices anew from the table."""
    with connection.cursor() as cursor:
        for statement in _REBUILD:
            cursor.execute(statement)


def is_index_sound() -> bool:
    """Tell whether the indices hold what the table says, and nothing else."""
    with connection.cursor() as cursor:
        try:
            for statement in _CHECK:
                cursor.execute(statement)
        except DatabaseError:
            return False
    return True


_NUMBERS: Final = "(SELECT json_group_array(rowid) FROM search_index WHERE search_index MATCH %s)"

_OF_NAMES: Final = "(SELECT json_group_array(rowid) FROM search_names WHERE search_names MATCH %s)"


def _written(expression: Expression) -> str:
    return " AND ".join(
        "({})".format(" OR ".join(map(_way, condition))) for condition in expression
    )


def _way(way: Way) -> str:
    return "({})".format(" AND ".join(map(_clause, way)))


def _clause(clause: Clause) -> str:
    column = "name_tokens : " if clause.in_names else ""
    return f'{column}"{" ".join(clause.tokens)}"{" *" if clause.is_prefix else ""}'
