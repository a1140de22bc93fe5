"""Wagtail's index in the database, written with the row and in its transaction.

Wagtail's own engines work out the mean length of all titles at every save, to weigh titles by it;
here a row costs one statement, whatever the size of the index.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import QuerySet
from modelsearch.conf import get_app_config
from modelsearch.utils import get_content_type_pk

from search.backends.documents import Document, document_of
from search.backends.expressions import Expression, Selection
from search.backends.queries import selected

_AT_ONCE = 500
IndexEntry = get_app_config().get_model("IndexEntry", require_ready=False)


class EntriesMixin(ABC):
    """An index whose rows hold ready-made tokens."""

    #: Columns that hold them.
    columns: ClassVar[tuple[str, ...]] = ("title", "body", "autocomplete")

    @abstractmethod
    def values(self, document: Document) -> dict[str, Any]:
        """Give what the columns hold for a document; each engine stores it in its own form."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        """Write the entries of rows of one model, new or not."""
        if not model.get_search_fields():
            return
        kind = get_content_type_pk(model)
        rows = {
            str(each.pk): IndexEntry(
                content_type_id=kind, object_id=str(each.pk), **self.values(document_of(each))
            )
            for each in objs
        }
        IndexEntry._default_manager.using(self.write_connection.alias).bulk_create(  # type: ignore[attr-defined]
            rows.values(),
            batch_size=_AT_ONCE,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=self.columns,
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Leave titles unweighed: engines weigh the length of texts by themselves."""
        return


class SelectionMixin(ABC):
    """A compiler that asks the engine for a selection, joined to the rows of the model."""

    LAST_TERM_IS_PREFIX: ClassVar[bool]
    queryset: Any
    query: Any
    fields: Any
    order_by_relevance: bool
    #: Orders rows by their score, best first.
    by_score: ClassVar[str] = "_score"

    @abstractmethod
    def matching(self, rows: QuerySet[Any], expression: Expression) -> QuerySet[Any]:
        """Keep rows whose entry matches, with the score that each has."""

    def search(
        self, config: Any, start: int | None, stop: int | None, score_field: str | None = None
    ) -> QuerySet[Any]:
        """Give the rows that match, in order, from `start` to before `stop`."""
        selection = selected(self.query, is_prefix=self.LAST_TERM_IS_PREFIX)
        return self.finished(self._ordered(selection, score_field))[start:stop]

    def finished(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Give the query as it is run, once nothing is joined to it any more."""
        return rows

    def _ordered(self, selection: Selection, score_field: str | None) -> QuerySet[Any]:
        if selection.expression is None:
            found: QuerySet[Any] = self.queryset
            return found if selection.is_complement else found.none()
        if selection.is_complement:
            every = self.queryset.model._base_manager.order_by()
            keys = self.finished(self.matching(every, selection.expression)).values("pk")
            return self._in_order(self.queryset.exclude(pk__in=keys), [])
        rows = self.matching(self.queryset, selection.expression)
        if score_field is not None:
            rows = rows.annotate(**{score_field: self.score()})
        return self._in_order(rows, [self.score_order()])

    @abstractmethod
    def score(self) -> Any:
        """Give the expression of a row's score."""

    @abstractmethod
    def score_order(self) -> Any:
        """Give the order of rows by score, best first."""

    def _in_order(self, rows: QuerySet[Any], by_score: list[Any]) -> QuerySet[Any]:
        """Order rows; the same row must not stand on two pages of a list."""
        if self.order_by_relevance and by_score:
            return rows.order_by(*by_score, "-pk")
        return rows if rows.query.order_by else rows.order_by("-pk")

    @property
    def is_of_title(self) -> bool:
        """Whether titles alone are asked for; other fields share their column."""
        return self.fields is not None and set(self.fields) == {"title"}


class KeysMixin:
    """Results that can stand in a query as the keys of what was found."""

    def keys(self) -> QuerySet[Any]:
        """Give the keys, as a query that is not run yet."""
        rows: QuerySet[Any] = self.get_queryset().order_by()  # type: ignore[attr-defined]
        return rows.values("pk")
