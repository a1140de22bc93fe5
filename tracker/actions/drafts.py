"""Keeping drafts in step with what an action writes to the rows.

An editor works on the newest revision of a record, which holds its rows too: published unchanged,
it would undo what was written past it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Q
from wagtail.models import Revision

from tracker.models import Record

Content = dict[str, Any]


def amend_drafts(record: Record, amend: Callable[[Content], None]) -> None:
    """Change the content of a record's newest revision, and of one that is still to go live."""
    stored = type(record).objects.get(pk=record.pk)
    pending = Q(pk=stored.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    for revision in stored.revisions.filter(pending):
        amend(revision.content)
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def put_rows(content: Content, relation: str, rows: Iterable[Content]) -> None:
    """Add rows to a draft, each once."""
    kept = content.setdefault(relation, [])
    known = {row["pk"] for row in kept}
    kept += [row for row in rows if row["pk"] not in known]


def put_row_below(content: Content, path: Sequence[str], parent: int | None, row: Content) -> None:
    """Add a row, once, to the row or record of a draft that it hangs on."""
    *above, relation = path
    parents = rows_at(content, above) if above else [content]
    for owner in parents:
        if not above or owner["pk"] == parent:
            put_rows(owner, relation, [row])


def drop_rows(content: Content, keys: Iterable[int], *path: str) -> None:
    """Take rows out of a draft by their keys; `path` leads to them from the record down."""
    *above, relation = path
    gone = set(keys)
    for owner in rows_at(content, above) if above else [content]:
        if rows := owner.get(relation):
            owner[relation] = [row for row in rows if row["pk"] not in gone]


def point_elsewhere(content: Any, field: str, old: int, new: int | None) -> None:
    """Let a foreign key of a draft, or of a row in it, point at another record."""
    if content.get(field) == old:
        content[field] = new
    for value in content.values():
        for row in value if isinstance(value, list) else ():
            if isinstance(row, dict):
                point_elsewhere(row, field, old, new)


def point_rows(
    content: Content, path: Sequence[str], keys: Iterable[int], field: str, new: int
) -> None:
    """Let a foreign key of certain rows of a draft, or of the draft itself, point at a record."""
    wanted = set(keys)
    for row in rows_at(content, path) if path else [content]:
        if row["pk"] in wanted:
            row[field] = new


def rows_at(content: Content, path: Sequence[str]) -> Iterator[Content]:
    """Give the rows of a draft at the end of relations, such as the citations of its charges."""
    for row in content.get(path[0]) or ():
        if len(path) == 1:
            yield row
        else:
            yield from rows_at(row, path[1:])
