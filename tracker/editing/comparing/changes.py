"""What differs between the contents of two revisions: fields, rows, and rows of rows."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import models

from tracker.actions.substance import Content, canonical, facts_of, rows_of, substance

Model = type[models.Model]


@dataclass(frozen=True)
class FieldChange:
    """A field that says something else now."""

    field: Any
    before: Any
    after: Any


@dataclass(frozen=True)
class RowChange:
    """A row that was added, taken out, changed, or put elsewhere among its like."""

    model: Model
    what: str
    #: The row as it is now, or was last: it says which row is meant.
    row: Content
    fields: list[FieldChange] = field(default_factory=list)
    relations: list["RelationChange"] = field(default_factory=list)


@dataclass(frozen=True)
class RelationChange:
    """Rows of one kind of which some differ."""

    model: Model
    name: str
    rows: list[RowChange]


@dataclass(frozen=True)
class Difference:
    """All that differs between two revisions of a record."""

    fields: list[FieldChange]
    relations: list[RelationChange]

    def __bool__(self) -> bool:
        return bool(self.fields or self.relations)


def difference(model: Model, before: Content, after: Content) -> Difference:
    """Compare the facts of two contents of a record, rows of rows included."""
    return Difference(_fields(model, before, after), _relations(model, before, after))


def _fields(model: Model, before: Content, after: Content) -> list[FieldChange]:
    changes = (
        FieldChange(each, canonical(each, before), canonical(each, after))
        for each in facts_of(model)
    )
    return [change for change in changes if change.before != change.after]


def _relations(model: Model, before: Content, after: Content) -> list[RelationChange]:
    changes = (
        RelationChange(
            row_model, name, _rows(row_model, before.get(name) or [], after.get(name) or [])
        )
        for name, row_model in rows_of(model)
    )
    return [change for change in changes if change.rows]


def _rows(model: Model, before: list[Content], after: list[Content]) -> list[RowChange]:
    pairs = list(_paired(model, before, after))
    found = [change for old, new in pairs if (change := _row(model, old, new)) is not None]
    place = {id(row): number for number, row in enumerate(before)}
    stayed = [place[id(old)] for old, new in pairs if old is not None and new is not None]
    if not found and stayed != sorted(stayed):
        return [RowChange(model, "moved", after[0])]
    return found


def _row(model: Model, old: Content | None, new: Content | None) -> RowChange | None:
    if old is None or new is None:
        what, row = ("added", new) if old is None else ("removed", old)
        return _whole(model, what, row or {})
    fields, relations = _fields(model, old, new), _relations(model, old, new)
    if not fields and not relations:
        return None
    return RowChange(model, "changed", new, fields, relations)


def _whole(model: Model, what: str, row: Content) -> RowChange:
    """Tell of a row that is new, or gone, what it says or said."""
    is_new = what == "added"
    told = [
        FieldChange(each, None, value) if is_new else FieldChange(each, value, None)
        for each in facts_of(model)
        if (value := canonical(each, row)) not in (None, "", False)
    ]
    old, new = ({}, row) if is_new else (row, {})
    return RowChange(model, what, row, told, _relations(model, old, new))


def _paired(
    model: Model, before: list[Content], after: list[Content]
) -> Iterator[tuple[Content | None, Content | None]]:
    """Put rows together that are one: of one key, else saying the same, else next in line.

    Rows of a draft that was never published have no key yet.
    """
    matched = _by_key(before, after)
    for old, new in _by_substance(model, _left(before, matched.values()), _left(after, matched)):
        matched[id(new)] = old
    keyless = iter([row for row in _left(before, matched.values()) if row.get("pk") is None])
    for new in after:
        if id(new) not in matched and new.get("pk") is None:
            matched.update({id(new): old for old in islice(keyless, 1)})
        yield matched.get(id(new)), new
    yield from ((old, None) for old in _left(before, matched.values()))


def _left(rows: list[Content], taken: Iterable[Any]) -> list[Content]:
    """Give the rows that are not among those taken, by identity."""
    known = {one if isinstance(one, int) else id(one) for one in taken}
    return [row for row in rows if id(row) not in known]


def _by_key(before: list[Content], after: list[Content]) -> dict[int, Content]:
    old = {row["pk"]: row for row in before if row.get("pk") is not None}
    return {id(new): old[new["pk"]] for new in after if new.get("pk") in old}


def _by_substance(
    model: Model, before: list[Content], after: list[Content]
) -> Iterator[tuple[Content, Content]]:
    saying: dict[str, list[Content]] = defaultdict(list)
    for old in before:
        saying[json.dumps(substance(model, old))].append(old)
    for new in after:
        if same := saying[json.dumps(substance(model, new))]:
            yield same.pop(0), new
