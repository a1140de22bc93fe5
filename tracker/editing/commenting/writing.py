"""Comments written once, settled and opened again."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from tracker.editing.commenting.fields import Commented
from tracker.models import RecordComment
from tracker.models.comments import commented_as


@transaction.atomic
def write_comment(record: Commented, author: Any, field: str, text: str) -> None:
    """Keep a comment on a record; a second click keeps no second one."""
    # Two clicks arrive at once: the second waits here until the first is written.
    type(record)._base_manager.select_for_update().get(pk=record.pk)
    if RecordComment.objects.of(record).just_written(author, field, text).exists():
        return
    RecordComment.objects.create(
        kind=commented_as(record), object_id=record.pk, author=author, field=field, text=text
    )


def settle(comment: RecordComment, user: Any) -> None:
    """Say that nothing is left to do; who settled it first stays."""
    rows = RecordComment.objects.open().filter(pk=comment.pk)
    rows.update(settled_at=timezone.now(), settled_by=user)


def reopen(comment: RecordComment, _user: Any) -> None:
    """Take back that nothing is left to do."""
    RecordComment.objects.filter(pk=comment.pk).update(settled_at=None, settled_by=None)


def forget_comments(instance: Commented, **_extra: Any) -> None:
    """Delete the comments on a record that was deleted: nobody could reach them."""
    RecordComment.objects.of(instance).delete()
