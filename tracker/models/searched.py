"""What editors find rows by: an allow-list for each kind, and the index that follows it.

The index is Wagtail's (see `search.backends`) and holds private names: readers' pages never read
it. It is written here and not by Wagtail's own handlers, which read each row anew after every save,
also after one that changed nothing that is searched.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from wagtail.search.backends import get_search_backends
from wagtail.search.index import AutocompleteField, Indexed

_AT_ONCE = 500


class Searched(Indexed):
    """A row that editors find by its texts, while they type."""

    #: The handlers of `tracker.editing.indexing` follow what is saved.
    search_auto_update = False
    #: The fields that are searched: `searched(...)`. No confidential field is ever one.
    search_fields: ClassVar[list[AutocompleteField]] = []


def searched(*names: str) -> list[AutocompleteField]:
    """Name the fields by which a row is found."""
    return [AutocompleteField(name) for name in names]


def searched_names(model: type[Any]) -> set[str]:
    """Give the names of the fields by which the rows of a model are found; none for most."""
    return {field.field_name for field in getattr(model, "search_fields", ())}


def put_in_index(model: type[Any], rows: Iterable[models.Model]) -> None:
    """Bring the index in step with rows of one model as they are given, in this transaction."""
    if not issubclass(model, Searched):
        return
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, rows)


def index_again(model: type[Any], keys: Iterable[int]) -> None:
    """Bring the index in step with what the database says of rows by now.

    For whoever writes rows in a way of which no signal tells: `update` and `bulk_create`.
    """
    wanted = list(keys)
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        put_in_index(model, model._base_manager.filter(pk__in=part))
