"""Entries found by PostgreSQL, in a column that it makes of the table's own and two GIN indices.

The column is generated, so that whatever writes the table writes the index, in its transaction.
"""

from collections.abc import Sequence
from typing import Final

from django.db import connection

from search.engines.clauses import Clause, Expression, Way, can_be_met, is_of_names

# The `simple` dictionary keeps tokens as they are; weight A marks those of names.
MAKE: Final = (
    "ALTER TABLE search_searchentry ADD COLUMN document tsvector GENERATED ALWAYS AS ("
    " setweight(to_tsvector('simple', name_tokens), 'A') || to_tsvector('simple', text_tokens)"
    ") STORED",
    "CREATE INDEX search_entry_document ON search_searchentry USING gin (document)",
)
MAKE_NAMES: Final = (
    "CREATE INDEX search_entry_names ON search_searchentry"
    " USING gin (to_tsvector('simple'::regconfig, name_tokens))",
)
UNMAKE_NAMES: Final = ("DROP INDEX search_entry_names",)
UNMAKE: Final = ("ALTER TABLE search_searchentry DROP COLUMN document",)

_INDICES: Final = ("search_entry_document", "search_entry_names")


def matching(expressions: Sequence[Expression]) -> list[list[int]]:
    """Give the numbers of the entries that meet each expression, in no order; one query."""
    asked = [expression for expression in expressions if can_be_met(expression)]
    columns = ", ".join(_OF_NAMES if is_of_names(each) else _NUMBERS for each in asked)
    found: Sequence[list[int]] = ()
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {columns}", list(map(_written, asked)))
            found = cursor.fetchone()
    numbers = iter(found)
    return [next(numbers) if can_be_met(each) else [] for each in expressions]


def rebuild_index() -> None:
    """Make the indices anew from the table; readers and editors go on, unless in a transaction."""
    # PostgreSQL refuses CONCURRENTLY within a transaction.
    how = "" if connection.in_atomic_block else "CONCURRENTLY"
    with connection.cursor() as cursor:
        for index in _INDICES:
            cursor.execute(f"REINDEX INDEX {how} {index}")


def is_index_sound() -> bool:
    """Tell whether the indices are there and PostgreSQL vouches for them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_index"
            " WHERE indisvalid AND indexrelid = ANY (SELECT to_regclass(unnest(%s::text[])))",
            [list(_INDICES)],
        )
        return bool(cursor.fetchone()[0] == len(_INDICES))


_NUMBERS: Final = "array(SELECT number FROM search_searchentry WHERE document @@ %s::tsquery)"

_OF_NAMES: Final = (
    "array(SELECT number FROM search_searchentry"
    " WHERE to_tsvector('simple'::regconfig, name_tokens) @@ %s::tsquery)"
)


def _written(expression: Expression) -> str:
    """Write a tsquery; weights stand in it only where names are asked for beside texts."""
    is_weighted = not is_of_names(expression)
    return " & ".join(
        "({})".format(" | ".join(_way(way, is_weighted=is_weighted) for way in condition))
        for condition in expression
    )


def _way(way: Way, *, is_weighted: bool) -> str:
    return "({})".format(" & ".join(_clause(each, is_weighted=is_weighted) for each in way))


def _clause(clause: Clause, *, is_weighted: bool) -> str:
    weight = "A" if clause.in_names and is_weighted else ""
    *before, last = clause.tokens
    ends = f":{'*' if clause.is_prefix else ''}{weight}".rstrip(":")
    parts = [f"{token}:{weight}".rstrip(":") for token in before] + [last + ends]
    return f"({' <-> '.join(parts)})"
