"""Rows without drafts, of which readers see what two people stand behind."""

from copy import copy
from typing import Any, ClassVar, Self

from django.db import models


class HeldBackQuerySet(models.QuerySet[Any]):
    """Rows, chosen by whether readers see what they say."""

    def held_back(self) -> Self:
        """Keep rows with changes that readers don't see yet."""
        return self.filter(shown__isnull=False)

    def held_back_from(self, reviewer: Any) -> Self:
        """Keep rows whose changes wait for a reviewer who made none of them; they are few."""
        waiting = self.held_back().values_list("pk", "shown")
        return self.filter(pk__in=[pk for pk, shown in waiting if reviewer.pk not in shown["by"]])


class HeldBack(models.Model):
    """A row whose changes wait for a second person (actions/holding_back.py)."""

    #: What documents tell of the row, and whether they do.
    told_fields: ClassVar[tuple[str, ...]]

    # "told": what readers go on seeing, None for nothing; "by": the keys of those who changed it
    # since. None where readers see the row itself.
    shown: Any = models.JSONField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def told(self) -> dict[str, Any]:
        """Give what documents would tell of the row, as JSON holds it."""
        return {name: getattr(self, name) for name in self.told_fields}

    def saying(self, told: dict[str, Any]) -> Self:
        """Give a copy of the row that says what is told, as `told` gives it."""
        row = copy(self)
        for field in self._meta.fields:
            if field.attname in self.told_fields:
                setattr(row, field.attname, field.to_python(told[field.attname]))
        return row
