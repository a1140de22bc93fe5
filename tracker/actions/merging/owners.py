"""To which record a row belongs, and by which relations it hangs there."""

from typing import Any, NamedTuple

from modelcluster.fields import ParentalKey

from tracker.models import Record, Source


class Owner(NamedTuple):
    """A record, and the relations that lead from it to a row of it: none for its own row."""

    record: Any
    path: tuple[str, ...]


def owner_of(row: Any) -> Owner | None:
    """Give the record whose drafts hold a row; None for a row that no draft holds."""
    path: tuple[str, ...] = ()
    while key := _key_of_parent(type(row)):
        path = (key.remote_field.get_accessor_name(), *path)
        row = getattr(row, key.name)
    return Owner(row, path) if isinstance(row, Record | Source) else None


def way_up(model: type[Any]) -> str:
    """Give the path that leads from a row to its record, for reading both at once."""
    names = []
    while key := _key_of_parent(model):
        names.append(key.name)
        model = key.related_model
    return "__".join(names)


def belongs_to_a_record(model: type[Any]) -> bool:
    """Whether the rows of a model are part of a record, or records themselves."""
    return issubclass(model, Record | Source) or _key_of_parent(model) is not None


def parent_key(row: Any) -> int | None:
    """Give the key of the row or record that a row hangs on."""
    key = _key_of_parent(type(row))
    found: int | None = getattr(row, key.attname) if key else None
    return found


def _key_of_parent(model: type[Any]) -> Any:
    return next((field for field in model._meta.fields if isinstance(field, ParentalKey)), None)
