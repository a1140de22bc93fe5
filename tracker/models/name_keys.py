"""Keys of sound by which people are found whatever the spelling of their names."""

from typing import Any

from django.db import models


class NameKey(models.Model):
    """One key of one name of a person, in a draft or in the published record.

    What the keys are is told in `search/text/names`.
    """

    person: Any = models.ForeignKey("tracker.Person", models.CASCADE, related_name="name_keys")
    key = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "person"], name="name_key_once"),
        ]

    def __str__(self) -> str:
        return self.key
