"""What was done to each record, by whom and when: written once, never changed.

Wagtail's own log, kept in a table of ours: its rows can be added and nothing else (see
the migration that makes it), and whoever may not know of a record does not learn of it here.
"""

from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import BaseLogEntry
from wagtail.models.audit_log import BaseLogEntryManager

from tracker.localized import pair
from tracker.models.confidentiality import hidden_from, may_see_confidential
from tracker.models.limits import DetentionLimit
from tracker.models.records import Record
from tracker.models.sources import Source

CONFIDENTIAL_READ: Final = "tracker.confidential_read"
WITH_A_REASON: Final = frozenset(
    {
        "wagtail.publish",
        "wagtail.publish.schedule",
        "wagtail.publish.scheduled",
        "wagtail.unpublish",
    }
)


def logged_models() -> list[type[models.Model]]:
    """Give the models whose history is kept here: the records and what they rest on."""
    records = [model for model in _all_subclasses(Record) if not model._meta.abstract]
    return [*records, Source, DetentionLimit]


def _all_subclasses(parent: type[models.Model]) -> list[type[models.Model]]:
    children = parent.__subclasses__()
    return [*children, *(below for child in children for below in _all_subclasses(child))]


class RecordLogEntryManager(BaseLogEntryManager):
    """Writes entries, and gives those that a user may see."""

    def log_action(self, instance: Any, action: str, **kwargs: Any) -> Any:
        """Write down that something was done to a record, with the reason given for it."""
        kwargs["object_id"] = str(instance.pk)
        if action in WITH_A_REASON and isinstance(instance, Record):
            reason = {"reason": pair(instance, "change_note")}
            kwargs["data"] = {**(kwargs.get("data") or {}), **reason}
        return super().log_action(instance, action, **kwargs)

    def for_instance(self, instance: Any) -> QuerySet[Any]:
        """Give the entries of one record."""
        content_type = ContentType.objects.get_for_model(instance)
        rows: QuerySet[Any] = self.filter(content_type=content_type, object_id=str(instance.pk))
        return rows

    def viewable_by_user(self, user: Any) -> QuerySet[Any]:
        """Give the entries of records a user may know of; who read what, to administrators only."""
        seen = Q(pk__in=[])
        for model in logged_models():
            if user.has_perm(f"tracker.view_{model._meta.model_name}"):
                seen |= self._entries_of(model, user)
        rows: QuerySet[Any] = self.filter(seen)
        may_see_reads = user.has_perm("tracker.view_confidential_reads")
        return rows if may_see_reads else rows.exclude(action=CONFIDENTIAL_READ)

    def _entries_of(self, model: type[models.Model], user: Any) -> Q:
        entries = Q(content_type=ContentType.objects.get_for_model(model))
        hidden = hidden_from(user, model._default_manager.all()).values_list("pk", flat=True)
        unknown = {str(key) for key in hidden}
        if not may_see_confidential(user, model):
            # Nobody can tell any more whether a deleted one was confidential.
            deleted = self.filter(entries, action="wagtail.delete")
            unknown |= set(deleted.values_list("object_id", flat=True))
        return entries & ~Q(object_id__in=unknown) if unknown else entries


class RecordLogEntry(BaseLogEntry):
    """One thing that was done to a record, a source or a limit of detention."""

    object_id = models.CharField(max_length=255, db_index=True)

    objects = RecordLogEntryManager()

    class Meta(BaseLogEntry.Meta):
        ordering = ["-timestamp", "-id"]
        verbose_name = _("entry of the records' log")
        verbose_name_plural = _("entries of the records' log")
        default_permissions = ("view",)
        permissions = [("view_confidential_reads", "Can see who read confidential fields")]
