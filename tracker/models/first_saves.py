"""Which record a form began: the same form, sent again, goes on with it."""

from typing import Any

from django.conf import settings
from django.db import models


class FirstSave(models.Model):
    """The first save of a form that begins a record, by the key that came with the form.

    A double click, or a save while the form is being kept of itself, would begin two.
    """

    key = models.UUIDField(primary_key=True)
    editor: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    model = models.CharField(max_length=60)
    object_id = models.BigIntegerField(null=True)
    saved_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.key)
