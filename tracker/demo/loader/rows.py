"""Rows on their way into the database."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.utils import timezone

from tracker.demo.loader.entries import Entry, key, plain, read
from tracker.models.searched import put_in_index

Rows = Iterator[Any]


def record_rows(model: type[Any], name: str, *special: str, **linked: str) -> Rows:
    """Make the records of a file, published from the start, with their links to other files.

    `linked` names, for each field that points at another record, the file where that one is.
    """
    now = timezone.now()
    for entry in read(name):
        yield model(
            pk=key(name, entry["id"]),
            **plain(entry, *special, *linked),
            **links(entry, **linked),
            **_published(now),
        )


def links(entry: Entry, **linked: str) -> dict[str, int]:
    """Give the key of each entry that this one links to, by the column that holds it."""
    return {
        f"{field}_id": key(name, entry[field]) for field, name in linked.items() if entry.get(field)
    }


def _published(now: datetime) -> dict[str, Any]:
    return {"live": True, "first_published_at": now, "last_published_at": now}


def write(rows: Iterable[models.Model]) -> list[models.Model]:
    """Write rows, a model at a time, those first that come first; give them back."""
    by_model: dict[type[models.Model], list[models.Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for model, batch in by_model.items():
        model._default_manager.bulk_create(batch)
        put_in_index(model, batch)
    reset_sequences(by_model)
    return [row for batch in by_model.values() for row in batch]


def reset_sequences(written: Iterable[type[models.Model]]) -> None:
    """Let the database give the next key after those given here; SQLite does so by itself."""
    statements = connection.ops.sequence_reset_sql(no_style(), list(written))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
