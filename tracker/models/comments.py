"""What editors say to each other about a record or a source; readers never see it."""

from datetime import timedelta
from typing import Any, Final, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.models.records import Record
from tracker.models.sources import Source

LONGEST_COMMENT: Final = 2000
#: The same words by the same person within this time are a double click.
SENT_TWICE: Final = timedelta(minutes=1)


def commented_as(record: Record | Source) -> str:
    """Give the kind under which comments are kept: of a source, `kind` is a field of its own."""
    return record._meta.model_name or ""


class RecordCommentQuerySet(models.QuerySet["RecordComment"]):
    """Comments, chosen by what they are about and whether they are settled."""

    def of(self, record: Record | Source) -> Self:
        """Keep the comments on a record or a source."""
        return self.filter(kind=commented_as(record), object_id=record.pk)

    def open(self) -> Self:
        """Keep comments that are not settled."""
        return self.filter(settled_at=None)

    def settled(self) -> Self:
        """Keep comments that are settled, the latest first."""
        return self.exclude(settled_at=None).order_by("-settled_at", "-pk")

    def just_written(self, author: Any, field: str, text: str) -> Self:
        """Keep the same words by the same person on the same field, of the last minute."""
        since = timezone.now() - SENT_TWICE
        return self.filter(author=author, field=field, text=text, written_at__gt=since)


class RecordComment(models.Model):
    """One comment on a record or a source, or on one field of it, by who may change it.

    It is no part of the record: neither a draft nor a document holds it.
    """

    kind = models.CharField(_("kind of record"), max_length=40)
    object_id = models.BigIntegerField(_("key of the record"))
    # A field of the form, by its name; empty where the comment is on the whole record.
    field = models.CharField(_("field"), max_length=80, blank=True, default="")
    text = models.TextField(_("comment"), max_length=LONGEST_COMMENT)
    author: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("written by"),
    )
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)
    settled_at = models.DateTimeField(_("settled at"), null=True)
    settled_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("settled by"),
    )

    objects = RecordCommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["written_at", "pk"]
        # Whoever may change a record may comment on it.
        default_permissions = ()
        indexes = [models.Index(fields=["kind", "object_id"], name="comment_by_record")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
        ]

    def __str__(self) -> str:
        return self.text
