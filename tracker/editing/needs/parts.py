"""What a need lists: rows of one table each, brought to one shape so that they sort as one list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from tracker.dates import Earliest, Latest
from tracker.editing.needs.rights import SOURCE, User, may_mend, model_of, visible_rows

Rows = QuerySet[Any, dict[str, Any]]
#: Where the pair of names of a kind stands that is not on the record itself.
CALLED_BY: Final = {"hearing": "case__title"}
TIES: Final = ("of_kind", "record_key", "row_key")


@dataclass(frozen=True)
class Part:
    """Rows of one table that need the same thing.

    `kind` is that of the record whose form mends them, `record` the path from a row to it ("" where
    the row is the record), `relation` the rows' name in that form, `what` a code of what is wrong,
    and `on` the row's own date with its precision, if it has one.
    """

    kind: str
    rows: QuerySet[Any]
    what: str | Combinable
    on: str = ""
    record: str = ""
    relation: str = ""

    def path(self, field: str) -> str:
        """Give the path from a row to a field of its record."""
        return f"{self.record}__{field}" if self.record else field

    def for_user(self, user: User) -> "Part | None":
        """Give the part as a user may see it, or None who may not change such records."""
        if not may_mend(user, self.kind):
            return None
        return replace(self, rows=visible_rows(user, self.kind, self.rows, self.record))

    def where(self, condition: Q) -> "Part":
        """Give the part with those rows only."""
        return replace(self, rows=self.rows.filter(condition))

    def of_records(self, condition: Q) -> "Part":
        """Give the part with rows of the records that a condition on the record holds for."""
        records = model_of(self.kind)._base_manager.filter(condition)
        return self.where(Q(**{f"{self.path('pk')}__in": records.values("pk")}))

    def between(self, start: Any, end: Any) -> "Part":
        """Give the part with rows whose date may lie between two days, either of which may lack.

        Rows without a date of their own go by the day on which their record was changed.
        """
        rows = self.rows
        if self.on:
            dated = rows.alias(first=Earliest(self.on), last=Latest(self.on))
            rows = dated.filter(last__gte=str(start)) if start else dated
            rows = rows.filter(first__lte=str(end)) if end else rows
        else:
            day = f"{self._changed()}__date"
            rows = rows.filter(**{f"{day}__gte": start}) if start else rows
            rows = rows.filter(**{f"{day}__lte": end}) if end else rows
        return replace(self, rows=rows)

    def lines(self) -> Rows:
        """Give the rows in the shape that all parts share."""
        return self.rows.order_by().values(
            of_kind=_text(self.kind),
            record_key=F(self.path("pk")),
            row_key=F("pk") if self.relation else Value(0),
            relation_name=_text(self.relation),
            what_code=_text(self.what) if isinstance(self.what, str) else self.what,
            happened_on=_dated(self.on),
            called=self._called(),
            changed_at=F(self._changed()),
        )

    def _changed(self) -> str:
        return self.path("latest_revision__created_at" if self.kind == SOURCE else "updated_at")

    def _called(self) -> Combinable:
        if self.kind == SOURCE:
            return F("title")
        model = model_of(self.kind)
        name = self.path(CALLED_BY.get(self.kind, model.called))
        first, second = ("km", "en") if get_language() == "km" else ("en", "km")
        return Coalesce(NullIf(F(f"{name}_{first}"), Value("")), F(f"{name}_{second}"))


def _text(code: str) -> Value:
    return Value(code, output_field=CharField())


def _dated(field: str) -> Combinable:
    return Coalesce(F(field), Value(""), output_field=CharField()) if field else _text("")


def together(parts: list[Part], ordering: Sequence[str]) -> Rows | list[dict[str, Any]]:
    """Give the rows of all parts as one list, in an order."""
    rows = _one_after_another([part.lines() for part in parts])
    return [] if rows is None else rows.order_by(*ordering)


def how_many(parts: list[Part]) -> int:
    """Count the rows of all parts in one query, which reads no more than their keys."""
    rows = _one_after_another([part.rows.order_by().values("pk") for part in parts])
    return 0 if rows is None else rows.count()


def _one_after_another(lists: list[Rows]) -> Rows | None:
    if len(lists) < 2:
        return lists[0] if lists else None
    first, *others = lists
    return first.union(*others, all=True)
