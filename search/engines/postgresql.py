"""Entries found by PostgreSQL, in a column that it makes of the table's own and a GIN index.

The column is generated, so that whatever writes the table writes the index, in its transaction.
"""

from collections.abc import Sequence
from typing import Final

from django.db import connection

from search.engines.clauses import Clause, Expression, Way, can_be_met

# The `simple` dictionary keeps tokens as they are; weight A marks those of names.
MAKE: Final = (
    "ALTER TABLE search_searchentry ADD COLUMN document tsvector GENERATED ALWAYS AS ("
    " setweight(to_tsvector('simple', name_tokens), 'A') || to_tsvector('simple', text_tokens)"
    ") STORED",
    "CREATE INDEX search_entry_document ON search_searchentry USING gin (document)",
)
UNMAKE: Final = ("ALTER TABLE search_searchentry DROP COLUMN document",)


def matching(expressions: Sequence[Expression]) -> list[list[int]]:
    """Give the numbers of the entries that meet each expression, in no order; one query."""
    asked = [_written(expression) for expression in expressions if can_be_met(expression)]
    found: Sequence[list[int]] = ()
    if asked:
        with connection.cursor() as cursor:
            cursor.execute("SELECT " + ", ".join([_NUMBERS] * len(asked)), asked)
            found = cursor.fetchone()
    numbers = iter(found)
    return [next(numbers) if can_be_met(each) else [] for each in expressions]


_NUMBERS: Final = "array(SELECT number FROM search_searchentry WHERE document @@ %s::tsquery)"


def _written(expression: Expression) -> str:
    return " & ".join("({})".format(" | ".join(map(_way, condition))) for condition in expression)


def _way(way: Way) -> str:
    return "({})".format(" & ".join(map(_clause, way)))


def _clause(clause: Clause) -> str:
    weight = "A" if clause.in_names else ""
    *before, last = clause.tokens
    ends = f":{'*' if clause.is_prefix else ''}{weight}".rstrip(":")
    parts = [f"{token}:{weight}".rstrip(":") for token in before] + [last + ends]
    return f"({' <-> '.join(parts)})"
