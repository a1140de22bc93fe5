"""Wagtail's search in PostgreSQL: vectors and queries of ready-made tokens, past its own parser.

The parser's idea of a Khmer word depends on the locale of the database; tokens in plain letters are
cast as they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, QuerySet
from modelsearch.backends.database.postgres import postgres as wagtails
from modelsearch.backends.database.postgres.weights import get_weight
from modelsearch.query import Fuzzy

from search.backends.documents import Document, Part, joined
from search.backends.entries import EntriesMixin, KeysMixin, SelectionMixin
from search.backends.expressions import Either, Every, Expression, Tokens, Weighted, Without

# PostgreSQL's limits on a vector ("Text Search Limitations" in its manual): the highest position,
# positions of one token; and the tokens kept, of at most 250 letters each, to stay below 1 MB.
_LAST_POSITION: Final = 16_383
_POSITIONS: Final = 255
_TOKENS: Final = 20_000


def vector(parts: Iterable[Part]) -> str:
    """Write the tokens of some texts, with places and weights, as a value of type tsvector."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for code, place, weight in _placed(parts):
        if len(places) < _TOKENS or code in places:
            places[code].append(f"{min(place, _LAST_POSITION)}{weight}")
    return " ".join(f"{code}:{','.join(told[:_POSITIONS])}" for code, told in places.items())


def _placed(parts: Iterable[Part]) -> Iterator[tuple[str, int, str]]:
    place = 0
    for part in parts:
        weight = get_weight(part.boost)
        for code in part.codes:
            place += 1
            yield code, place, weight
        place += 1  # No phrase reaches from one text into the next.


def written(expression: Expression) -> str:
    """Write an expression in the language of the type tsquery."""
    match expression:
        case Tokens(codes, is_prefix):
            return f"({' <-> '.join(codes)}{':*' if is_prefix else ''})"
        case Every(parts):
            return f"({' & '.join(map(written, parts))})"
        case Either(parts):
            return f"({' | '.join(map(written, parts))})"
        case Without(wanted, unwanted):
            return f"({written(wanted)} & !{written(unwanted)})"
        case Weighted(part, _boost):
            return written(part)


def weighed(expression: Expression) -> Iterator[tuple[Expression, float]]:
    """Give the parts of an expression that rank apart, each with its factor."""
    if isinstance(expression, Weighted):
        yield expression.part, expression.boost
    elif isinstance(expression, Either) and any(isinstance(e, Weighted) for e in expression.parts):
        for part in expression.parts:
            yield from weighed(part)
    else:
        yield expression, 1.0


class ReadyQuery(SearchQuery):
    """A query of tokens, taken as it is written."""

    template = "(%(expressions)s)::tsquery"

    def __init__(self, expression: Expression) -> None:
        super().__init__(written(expression), search_type="raw")


class PostgreSQLIndex(EntriesMixin, wagtails.PostgresIndex):
    """Entries as vectors; the title stands in the body too, so that one index answers both."""

    columns = (*EntriesMixin.columns, "title_text", "body_text")

    def values(self, document: Document) -> dict[str, Any]:
        """Give the vectors, and the tokens as text for queries that tolerate slips."""
        return {
            "title": vector(document.title),
            "body": vector([*document.title, *document.body]),
            "autocomplete": vector(document.autocomplete),
            "title_text": joined(document.title),
            "body_text": joined(document.body),
        }


class PostgreSQLSearchQueryCompiler(SelectionMixin, wagtails.PostgresSearchQueryCompiler):
    """A search for whole words."""

    asked_column: ClassVar[str] = "body"

    def search(self, *args: Any, backend: Any = None, **kwargs: Any) -> QuerySet[Any]:
        """Give the rows that match; for a query that tolerates slips, as Wagtail does."""
        if isinstance(self.query, Fuzzy):
            slips: QuerySet[Any] = wagtails.PostgresSearchQueryCompiler.search(
                self, *args, backend=backend, **kwargs
            )
            return slips
        return super().search(*args, **kwargs)

    def matching(self, rows: QuerySet[Any], expression: Expression) -> QuerySet[Any]:
        """Keep rows whose entry matches."""
        self.asked = expression
        found: QuerySet[Any] = rows.annotate(_vector_=self._vector())
        return found.filter(_vector_=ReadyQuery(expression))

    def _vector(self) -> F:
        return F(f"index_entries__{'title' if self.is_of_title else self.asked_column}")

    def score(self) -> Any:
        """Give the rank: the more, the better."""
        ranks = [
            SearchRank(self._vector(), ReadyQuery(part), weights=self.sql_weights) * boost
            for part, boost in weighed(self.asked)
        ]
        return sum(ranks[1:], start=ranks[0])

    def score_order(self) -> Any:
        """Begin with the highest rank."""
        return self.score().desc()


class PostgreSQLAutocompleteQueryCompiler(
    PostgreSQLSearchQueryCompiler,
    wagtails.PostgresAutocompleteQueryCompiler,
):
    """A search while typing: the last word may be the beginning of one."""

    asked_column = "autocomplete"
    is_of_title = False


class PostgreSQLSearchResults(KeysMixin, wagtails.PostgresSearchResults):
    """What was found."""


class PostgreSQLSearchBackend(wagtails.PostgresSearchBackend):
    """Wagtail's search in PostgreSQL, with our tokens."""

    query_compiler_class = PostgreSQLSearchQueryCompiler
    autocomplete_query_compiler_class = PostgreSQLAutocompleteQueryCompiler
    index_class = PostgreSQLIndex
    results_class = PostgreSQLSearchResults


SearchBackend = PostgreSQLSearchBackend
