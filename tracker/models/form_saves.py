"""Forms that were sent, so that each is saved once."""

from typing import Any, Self

from django.conf import settings
from django.db import models


class FormSaveQuerySet(models.QuerySet["FormSave"]):
    """Saves of forms, chosen by the record that they wrote."""

    def of_kind(self, model: type[models.Model]) -> Self:
        """Keep the saves of forms of one model."""
        return self.filter(model=model._meta.label_lower)

    def of(self, record: models.Model) -> Self:
        """Keep the saves of forms that wrote a record."""
        return self.of_kind(type(record)).filter(object_id=record.pk)


class FormSave(models.Model):
    """A form that was saved, by the key that came with it: sent again, it writes no second time.

    A double click, a save while the form is being kept of itself, or an answer that was lost on the
    way to a phone would write twice.
    """

    key = models.UUIDField(primary_key=True)
    sender: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    model = models.CharField(max_length=60)
    # Empty only while the first save goes on.
    object_id = models.BigIntegerField(null=True)
    saved_at = models.DateTimeField(auto_now_add=True)

    objects = FormSaveQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["model", "object_id"], name="form_save_by_record")]

    def __str__(self) -> str:
        return str(self.key)
