"""Finding records by what an editor types: a reference, or words of a name in either script."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from tracker.models import NameKey, Person
from tracker.models.records import Referenced


def found_by(text: str, rows: QuerySet[Any], fields: tuple[str, ...]) -> QuerySet[Any]:
    """Keep rows whose reference is `text`, or that hold each of its words in one of `fields`.

    People are found by the sound of their names too, whatever the spelling.
    """
    words = [_holds(word, fields) for word in text.replace("\x00", " ").split()]
    # Asked for apart, as a word found in two rows of a record must not list the record twice.
    named = rows.model._base_manager.filter(*words) if words else rows.model._base_manager.none()
    found = Q(pk__in=named.values("pk")) | Q(pk__in=_keys_named_by(text, rows.model))
    if rows.model is Person:
        found |= Q(pk__in=NameKey.objects.of_people_called(text).values("person"))
    return rows.filter(found)


def _holds(word: str, fields: tuple[str, ...]) -> Q:
    return reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields), Q())


def _keys_named_by(text: str, model: type[Any]) -> list[int]:
    if not issubclass(model, Referenced):
        return []
    try:
        return [model.key_of(text.strip())]
    except ValueError:
        return []
