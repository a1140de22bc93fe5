"""The lines of a list, loaded for one page: a fixed number of queries, however many lines."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language

from tracker.dates import short_date
from tracker.editing.needs.anchors import anchor
from tracker.editing.needs.base import Need
from tracker.editing.needs.positions import Positions
from tracker.editing.needs.rights import SOURCE, model_of
from tracker.editing.views.lists import state_of

#: Relations that the name of a record needs.
NAMED_BY: Final = {"hearing": ("case",), "provision": ("law",)}


@dataclass(frozen=True)
class Line:
    """One line: what is lacking, of which record, and the address of the field to mend it."""

    kind: str
    name: str
    reference: str
    what: str
    date: str
    state: str
    written_by: str
    changed_at: Any
    url: str
    #: Kind and key of a record whose languages may be said to agree, else nothing.
    agree_key: tuple[str, int] | None = None

    @property
    def on(self) -> str:
        """The date of the fact as a table shows it, "" where it has none."""
        return short_date(self.date, get_language() or "en") if self.date else ""


@dataclass(frozen=True)
class Row:
    """What a need's query gave of one line."""

    kind: str
    record_key: int
    row_key: int
    relation: str
    what: str
    happened_on: str
    called: str
    changed_at: Any


def lines(need: Need, rows: Iterable[dict[str, Any]]) -> list[Line]:
    """Give the lines of some rows, in their order; rows gone meanwhile are left out."""
    found = [_row(each) for each in rows]
    records = _records(found)
    positions = Positions(found, records)
    return [
        _line(need, row, record, positions)
        for row in found
        if (record := records[row.kind].get(row.record_key))
    ]


def _row(row: dict[str, Any]) -> Row:
    return Row(
        row["of_kind"],
        row["record_key"],
        row["row_key"],
        row["relation_name"],
        row["what_code"],
        row["happened_on"],
        row["called"],
        row["changed_at"],
    )


def _records(rows: list[Row]) -> dict[str, dict[int, Any]]:
    keys: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        keys[row.kind].add(row.record_key)
    found: dict[str, dict[int, Any]] = defaultdict(dict)
    for kind, wanted in keys.items():
        related = (*NAMED_BY.get(kind, ()), "latest_revision__user")
        records = model_of(kind)._base_manager.select_related(*related)
        # The content of a revision is a whole record; `positions` reads those it needs.
        found[kind] = records.defer("latest_revision__content").in_bulk(list(wanted))
    return found


def _line(need: Need, row: Row, record: Any, positions: Positions) -> Line:
    draft = record.latest_revision
    writer = draft.user if draft else None
    field = "" if row.relation else need.field(row)
    return Line(
        kind=str(capfirst(record._meta.verbose_name)),
        name=row.called,
        reference=record.reference,
        what=str(need.tell(row)),
        date=row.happened_on,
        state="" if row.kind == SOURCE else str(state_of(record)),
        written_by=(writer.get_full_name() or writer.get_username()) if writer else "",
        changed_at=row.changed_at,
        url=edit_address(record) + anchor(row.relation, positions.of(row), field),
        agree_key=(row.kind, row.record_key) if need.is_settled_by_word(row) else None,
    )


def edit_address(record: Any) -> str:
    """Give the address of the form of a record."""
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[quote(record.pk)])
