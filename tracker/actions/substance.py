"""What a revision says: its facts, without what Wagtail and the database keep about them."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.dateparse import parse_time
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations

Content = dict[str, Any]
# Fields of the form that say how and when something is published, or where a row stands.
_ABOUT_IT: Final = frozenset(
    {
        "first_published_at",
        "go_live_at",
        "expire_at",
        "change_note_km",
        "change_note_en",
        "sort_order",
    }
)


def content_of(record: Any) -> Content:
    """Give what a record and its rows say now, as a revision of it would keep it."""
    content: Content = json.loads(json.dumps(record.serializable_data(), cls=DjangoJSONEncoder))
    return content


def facts_of(model: type[models.Model]) -> "Iterator[models.Field[Any, Any]]":
    """Give the fields of a record, or of a row, that state a fact."""
    for field in model._meta.fields:
        is_key = field.primary_key or isinstance(field, ParentalKey)
        if field.editable and not is_key and field.name not in _ABOUT_IT:
            yield field


def rows_of(model: type[models.Model]) -> Iterator[tuple[str, type[models.Model]]]:
    """Give the relations of a record, or of a row, to its rows, with the model of these."""
    for relation in get_all_child_relations(model):
        yield relation.get_accessor_name(), relation.related_model


def substance(model: type[models.Model], content: Content) -> Content:
    """Give the facts that a revision's content states; equal where nobody changed one."""
    stated = {field.name: canonical(field, content) for field in facts_of(model)}
    for name, row_model in rows_of(model):
        stated[name] = [substance(row_model, row) for row in content.get(name) or []]
    return stated


def canonical(field: "models.Field[Any, Any]", content: Content) -> Any:
    """Give the value of a field in a revision's content, one way of writing for each value.

    A number comes as 18 from a form and as 18.00 from the database. A field that is younger than
    the revision has its default.
    """
    value = content.get(field.name, field.get_default())
    if value in (None, ""):
        return None if field.null else ""
    if isinstance(field, models.DecimalField):
        return _number(value)
    if isinstance(field, models.TimeField):
        return str(parse_time(str(value)) or value)
    return value


def _number(value: Any) -> str:
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except InvalidOperation:
        return str(value)
