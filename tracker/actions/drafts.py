"""Keeping drafts in step with what an action writes to the rows.

An editor works on the newest revision of a record, which holds its rows too: published unchanged,
it would undo what was written past it.
"""

from collections.abc import Callable, Iterable
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


def drop_rows(content: Content, keys: Iterable[int], relation: str) -> None:
    """Take rows out of a draft by their keys."""
    if rows := content.get(relation):
        gone = set(keys)
        content[relation] = [row for row in rows if row["pk"] not in gone]


def point_elsewhere(content: Any, field: str, old: int, new: int | None) -> None:
    """Let a foreign key of a draft, or of a row in it, point at another record."""
    if content.get(field) == old:
        content[field] = new
    for value in content.values():
        for row in value if isinstance(value, list) else ():
            if isinstance(row, dict):
                point_elsewhere(row, field, old, new)
