"""Wagtail's search in SQLite's own engine, FTS5, which finds and ranks in one query.

The row of a model is joined to its entry by key; Wagtail's own engine asks for each row's score by
a query of its own and compares keys as texts, for which there is no index.
"""

from typing import Any, ClassVar, Final

from django.db.models import F, FloatField, Func, Lookup, Q, QuerySet
from django.db.models.fields import IntegerField
from django.db.models.functions import Cast
from django.db.models.sql.datastructures import Join
from modelsearch.backends.database.sqlite import sqlite as wagtails

from search.backends.documents import Document, joined
from search.backends.entries import EntriesMixin, IndexEntry, KeysMixin, SelectionMixin
from search.backends.expressions import Either, Every, Expression, Tokens, Weighted, Without

_ENTRY: Final = "index_entries__sqliteftsindexentry__title"
# Of the columns autocomplete, body and title, in their order in the table.
_WEIGHTS: Final = (1.0, 1.0, 2.0)


def written(expression: Expression) -> str:
    """Write an expression in the language of FTS5; what stands in quotes is no operator."""
    match expression:
        case Tokens(codes, is_prefix):
            return f'"{" ".join(codes)}"' + (" *" if is_prefix else "")
        case Every(parts):
            return f"({' AND '.join(map(written, parts))})"
        case Either(parts):
            return f"({' OR '.join(map(written, parts))})"
        case Without(wanted, unwanted):
            return f"({written(wanted)} NOT {written(unwanted)})"
        case Weighted(part, _boost):
            return written(part)


def _hidden_column(column: Any, compiler: Any) -> str:
    """Name the column by which FTS5 is asked: it is called like its table."""
    quote = compiler.quote_name_unless_alias
    return f"{quote(column.alias)}.{quote(column.target.model._meta.db_table)}"


class Matches(Lookup):
    """Whether a row of the FTS5 table matches an expression."""

    lookup_name = "matches"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """Ask the table."""
        return f"{_hidden_column(self.lhs, compiler)} MATCH %s", (self.rhs,)


class Score(Func):
    """FTS5's own rank of a row that matches (BM25): the less, the better."""

    output_field = FloatField()

    def as_sql(self, *args: Any, **_kwargs: Any) -> tuple[str, tuple[str | int, ...]]:
        """Ask for the rank, by the weights of the columns."""
        weights = ", ".join(map(str, _WEIGHTS))
        return f"bm25({_hidden_column(self.source_expressions[0], args[0])}, {weights})", ()


class EntryByKey(Join):
    """The join of the entry that FTS5 found, by its key and in no other way.

    Without statistics SQLite takes the entries of one kind for few: it would go through them all
    and ask FTS5 about each, 10,000 times among 10,000.
    """

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Leave every index aside; the key is none."""
        sql, params = super().as_sql(compiler, connection)
        return sql.replace(" ON (", " NOT INDEXED ON (", 1), params

    @property
    def identity(self) -> Any:
        """Be the same join to Django, which looks for it when it orders by the score."""
        return (Join, *super().identity[1:])

    @classmethod
    def put_into(cls, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Let a query that is built read entries so."""
        joins = rows.query.alias_map
        for alias, join in joins.items():
            if isinstance(join, Join) and join.table_name == IndexEntry._meta.db_table:
                join = join.relabeled_clone({})
                join.__class__ = cls
                joins[alias] = join
        return rows


wagtails.SQLiteFTSIndexEntry._meta.get_field("title").register_lookup(Matches)


class SQLiteIndex(EntriesMixin, wagtails.SQLiteIndex):
    """Entries as texts of tokens, which triggers copy into the FTS5 table."""

    def values(self, document: Document) -> dict[str, Any]:
        """Give the text of each column."""
        return {column: joined(getattr(document, column)) for column in self.columns}


class SQLiteSearchQueryCompiler(SelectionMixin, wagtails.SQLiteSearchQueryCompiler):
    """A search for whole words."""

    asked_columns: ClassVar[tuple[str, ...]] = ("title", "body")

    def finished(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Let FTS5 be asked first, and once."""
        return EntryByKey.put_into(rows)

    def matching(self, rows: QuerySet[Any], expression: Expression) -> QuerySet[Any]:
        """Keep rows whose entry matches."""
        columns = ("title",) if self.is_of_title else self.asked_columns
        asked = f"{{{' '.join(columns)}}} : {written(expression)}"
        return rows.filter(Q(**{f"{_ENTRY}__matches": asked}) & self._same_key())

    def _same_key(self) -> Q:
        """Compare keys as numbers too, so that a row is found without looking at all of them."""
        key = self.queryset.model._meta.pk
        while key.remote_field:
            key = key.target_field
        if not isinstance(key, IntegerField):
            return Q()
        return Q(pk=Cast(F("index_entries__object_id"), IntegerField()))

    def score(self) -> Score:
        """Give the rank; the less, the better."""
        return Score(F(_ENTRY))

    def score_order(self) -> Any:
        """Begin with the least rank."""
        return self.score().asc()


class SQLiteAutocompleteQueryCompiler(
    SQLiteSearchQueryCompiler,
    wagtails.SQLiteAutocompleteQueryCompiler,
):
    """A search while typing: the last word may be the beginning of one."""

    asked_columns = ("autocomplete",)
    is_of_title = False


class SQLiteSearchResults(KeysMixin, wagtails.SQLiteSearchResults):
    """What was found."""


class SQLiteSearchBackend(wagtails.SQLiteSearchBackend):
    """Wagtail's search in SQLite, with our tokens."""

    query_compiler_class = SQLiteSearchQueryCompiler
    autocomplete_query_compiler_class = SQLiteAutocompleteQueryCompiler
    index_class = SQLiteIndex
    results_class = SQLiteSearchResults


SearchBackend = SQLiteSearchBackend
