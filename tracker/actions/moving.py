"""Moving everything that hangs on one record to another of its kind."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ForeignObjectRel
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey

from tracker.actions.drafts import Content, amend_drafts, drop_rows, point_elsewhere, put_rows
from tracker.models import Record


def move_everything(kept: Record, dropped: Record) -> None:
    """Point every row that points at `dropped` at `kept`, in the database and in drafts.

    A row of `dropped` itself that `kept` already has (the same spelling of a name) stays behind;
    one of another record (the same defendant in a case) goes. Raises ValidationError where two
    records would be in each other's place, such as the same article of two laws.
    """
    for relation in _relations_to(type(dropped)):
        if isinstance(relation.field, ParentalKey):
            _move_children(relation, kept, dropped)
        else:
            _move_links(relation, kept, dropped)


def _relations_to(model: type[Record]) -> Iterator[ForeignObjectRel]:
    """The foreign keys of the tracker that point at a model, those without a way back included."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or not relation.field.column:
            continue
        if relation.related_model._meta.app_label == "tracker":
            yield relation


def _move_children(relation: Any, kept: Record, dropped: Record) -> None:
    name, rows = relation.get_accessor_name(), _rows_of(relation, dropped)
    moved = {row.pk for row in rows if _point_at(relation, row, kept)}
    fresh: Any = type(kept).objects.get(pk=kept.pk)
    told = [row for row in fresh.serializable_data()[name] if row["pk"] in moved]
    amend_drafts(kept, lambda content: put_rows(content, name, told))
    amend_drafts(dropped, lambda content: drop_rows(content, moved, name))


def _move_links(relation: Any, kept: Record, dropped: Record) -> None:
    for row in _rows_of(relation, dropped):
        # A record can't be part of itself, nor follow itself.
        target = None if row == kept else kept
        gone = set() if _point_at(relation, row, target) else _let_go(row)
        owner, rows = _owner_of(row)
        if owner is not None:
            new = target.pk if target else None
            amend_drafts(owner, _amendment(relation.field.name, dropped.pk, new, rows, gone))


def _amendment(
    field: str, old: int, new: int | None, rows: str, gone: set[int]
) -> Callable[[Content], None]:
    def amend(content: Content) -> None:
        drop_rows(content, gone, rows)
        point_elsewhere(content, field, old, new)

    return amend


def _rows_of(relation: Any, dropped: Record) -> list[Any]:
    rows = relation.related_model._base_manager.filter(**{relation.field.name: dropped.pk})
    return list(rows.exclude(pk=dropped.pk) if relation.related_model is type(dropped) else rows)


def _point_at(relation: Any, row: Any, target: Record | None) -> bool:
    """Point a row at another record; False where that one has such a row already."""
    rows = relation.related_model._base_manager.filter(pk=row.pk)
    try:
        with transaction.atomic():
            rows.update(**{relation.field.name: target})
    except IntegrityError:
        return False
    return True


def _let_go(row: Any) -> set[int]:
    """Delete a row of another record that says again what is there; gives its key."""
    if isinstance(row, Record):
        raise ValidationError(
            _("%(record)s stands in the way: both have one like it. Merge these first.")
            % {"record": f"{row.reference} {row}"}
        )
    key: int = row.pk
    row.delete()
    return {key}


def _owner_of(row: Any) -> tuple[Record | None, str]:
    """The record whose drafts hold a row, and the name of the rows there."""
    if isinstance(row, Record):
        return row, ""
    for field in row._meta.fields:
        if isinstance(field, ParentalKey):
            return getattr(row, field.name), field.remote_field.get_accessor_name()
    return None, ""
