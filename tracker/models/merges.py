"""Merges of two records into one, with what it takes to undo them."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.models.fields import short_text


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
    #: What was where before: see tracker/actions/merge.py.
    before = models.JSONField(_("before"), default=dict)
    undone_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("undone by"),
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        indexes = [
            models.Index(fields=["kept"], name="merge_by_kept"),
            models.Index(fields=["dropped"], name="merge_by_dropped"),
        ]

    def __str__(self) -> str:
        return f"{self.dropped} → {self.kept}"
