"""Reading a draft back: in a few queries, and whatever it named that is gone by now."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Self

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

Content = dict[str, Any]
Keys = dict[type[models.Model], set[Any]]


class DraftReadMixin(ClusterableModel):
    """Reads a draft by asking once for each kind of thing that it names, not once for each row.

    A row that can't be without what is gone is left out; elsewhere the field is left empty.
    """

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: Content, check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """Build the record and its rows from a draft's content."""
        if check_fks:
            data = _without_what_is_gone(cls, data, _still_there(_named_in(cls, data)))
        made: Self | None = super().from_serializable_data(
            data, check_fks=False, strict_fks=strict_fks
        )
        return made


def _keys_of(model: type[models.Model], data: Content) -> Iterator[tuple[Any, Any]]:
    for field in model._meta.fields:
        if field.remote_field and data.get(field.name) is not None:
            yield field, data[field.name]


def _rows_of(model: type[models.Model], data: Content) -> Iterator[tuple[str, Any, list[Content]]]:
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if name in data:
            yield name, relation, data[name]


def _named_in(model: type[models.Model], data: Content, parent: str = "") -> Keys:
    named: Keys = defaultdict(set)
    for field, key in _keys_of(model, data):
        if field.name != parent:
            named[field.related_model].add(key)
    for _name, relation, rows in _rows_of(model, data):
        for row in rows:
            for target, keys in _named_in(relation.related_model, row, relation.field.name).items():
                named[target] |= keys
    return named


def _still_there(named: Keys) -> Keys:
    return {
        target: set(target._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
        for target, keys in named.items()
    }


def _without_what_is_gone(
    model: type[models.Model], data: Content, there: Keys, parent: str = ""
) -> Content:
    kept = dict(data)
    for field, key in _keys_of(model, data):
        if field.name != parent and key not in there[field.related_model]:
            kept[field.name] = None
    for name, relation, rows in _rows_of(model, data):
        child, back = relation.related_model, relation.field.name
        cleaned = [_without_what_is_gone(child, row, there, back) for row in rows]
        kept[name] = [row for row in cleaned if _can_stand(child, row, back)]
    return kept


def _can_stand(model: type[models.Model], row: Content, parent: str) -> bool:
    return all(
        row[field.name] is not None
        for field in model._meta.fields
        if field.remote_field and not field.null and field.name in row and field.name != parent
    )
