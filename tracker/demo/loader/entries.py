"""The demo's files: each a list of entries, most with an `id` by which others link to them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tracker.dates import PartialDate

DATA = Path(__file__).parents[1] / "data"
# The C reader is ten times as quick; not every build of the library has it.
_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Entry = dict[str, Any]


class UnknownEntryError(LookupError):
    """An id that no entry of a file has."""


@cache
def read(name: str) -> list[Entry]:
    """Give the entries of a file in its order, shared by all callers: change none of them."""
    with (DATA / f"{name}.yaml").open(encoding="utf-8") as file:
        entries: list[Entry] = yaml.load(file, _SafeLoader)  # noqa: S506 (a safe loader)
    return entries


def key(name: str, entry_id: str) -> int:
    """Give the primary key of an entry: its place in the file, from 1.

    So a record has the same reference on every machine. Raises UnknownEntryError.
    """
    try:
        return _keys(name)[entry_id]
    except KeyError:
        raise UnknownEntryError(f"{name}.yaml has no entry {entry_id!r}.") from None


def optional_key(name: str, entry_id: str | None) -> int | None:
    """Give the primary key of an entry, or None where nothing is linked."""
    return key(name, entry_id) if entry_id else None


@cache
def _keys(name: str) -> dict[str, int]:
    keys = {entry["id"]: number for number, entry in enumerate(read(name), start=1)}
    if len(keys) != len(read(name)):
        raise ValueError(f"{name}.yaml gives an id twice.")
    return keys


def plain(entry: Entry, *special: str) -> Entry:
    """Give what an entry says in plain fields: all but its id and what is made into other rows."""
    return {
        field: PartialDate.parse_edtf(value) if field.endswith("_on") else value
        for field, value in entry.items()
        if field not in ("id", *special)
    }
