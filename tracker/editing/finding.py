"""Finding records by what an editor types: a reference, or words of a name in either script.

Words are looked for in the index of Wagtail's search, which knows where Khmer words and syllables
begin; each may be the beginning of one.
"""

from collections import defaultdict
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from wagtail.search.backends import get_search_backend

from search.backends.expressions import typed_terms
from tracker.models import NameKey, Person
from tracker.models.records import Referenced
from tracker.models.searched import Searched


def found_by(text: str, rows: QuerySet[Any], fields: tuple[str, ...]) -> QuerySet[Any]:
    """Keep rows whose reference is `text`, or that hold each of its words in one of `fields`.

    A field of a related row is named as in a query. People are found by the sound of their names
    too, whatever the spelling.
    """
    found = Q(pk__in=_keys_named_by(text, rows.model))
    if terms := typed_terms(text):
        found |= reduce(Q.__and__, (_holds(term, rows.model, fields) for term in terms))
    if rows.model is Person:
        found |= Q(pk__in=NameKey.objects.of_people_called(text).values("person"))
    return rows.filter(found)


def _holds(term: str, model: type[Any], fields: tuple[str, ...]) -> Q:
    names_by_relation: defaultdict[str, list[str]] = defaultdict(list)
    for field in fields:
        relation, _, name = field.rpartition(LOOKUP_SEP)
        names_by_relation[relation].append(name)
    each = (_in(term, model, *told) for told in names_by_relation.items())
    return reduce(or_, each, Q(pk__in=[]))


def _in(term: str, model: type[Any], relation: str, names: list[str]) -> Q:
    """Ask for rows that hold a term themselves, or whose related row does."""
    if not relation:
        return Q(pk__in=_keys(term, model, names))
    field: Any = model._meta.get_field(relation)
    keys = _keys(term, field.related_model, names)
    if not field.one_to_many:
        return Q(**{f"{relation}__in": keys})
    # By key, as a word found in two rows of a record must not list the record twice.
    children = field.related_model._base_manager.filter(pk__in=keys)
    return Q(pk__in=children.values(field.field.name))


def _keys(term: str, model: type[Any], names: list[str]) -> Any:
    rows = model._base_manager.order_by()
    if issubclass(model, Searched):
        return get_search_backend().autocomplete(term, rows).keys()
    held = (Q(**{f"{name}__icontains": term}) for name in names)
    return rows.filter(reduce(or_, held)).values("pk")


def _keys_named_by(text: str, model: type[Any]) -> list[int]:
    if not issubclass(model, Referenced):
        return []
    try:
        return [model.key_of(text.strip())]
    except ValueError:
        return []
