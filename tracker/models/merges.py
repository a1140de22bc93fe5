"""Merges of two records into one, with what it takes to undo them."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.fields import short_text


class MergeQuerySet(models.QuerySet["Merge"]):
    """Merges, chosen by whether they stand."""

    def standing(self) -> Self:
        """Keep merges that were not undone."""
        return self.filter(undone_at=None)

    def of(self, *references: str) -> Self:
        """Keep merges in which any of these records stayed or went."""
        return self.filter(Q(kept__in=references) | Q(dropped__in=references))


class Merge(models.Model):
    """One merge: which record stayed, which went into it, who did it and why."""

    kept = models.CharField(_("kept"), max_length=16)
    dropped = models.CharField(_("merged into it"), max_length=16)
    reason_km = short_text(_("why, in Khmer"))
    reason_en = short_text(_("why, in English"))
    merged_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("merged by"),
    )
    merged_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    #: What was where before: see tracker/actions/merging/journal.py.
    before = models.JSONField(_("before"), default=dict)
    undone_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("undone by"),
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)
    undone_because_km = short_text(_("why undone, in Khmer"))
    undone_because_en = short_text(_("why undone, in English"))

    objects = MergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        indexes = [
            models.Index(fields=["kept"], name="merge_by_kept"),
            models.Index(fields=["dropped"], name="merge_by_dropped"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dropped"], condition=Q(undone_at=None), name="merged_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dropped} → {self.kept}"
