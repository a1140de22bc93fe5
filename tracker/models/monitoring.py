"""Court monitors: which cases they follow."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assignment(models.Model):
    """A case that a court monitor follows, and whose hearings they may record."""

    monitor: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="assignments",
        verbose_name=_("court monitor"),
    )
    case: Any = models.ForeignKey(
        "tracker.Case", models.CASCADE, related_name="assignments", verbose_name=_("case")
    )

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.UniqueConstraint(
                fields=["monitor", "case"],
                name="assignment_once",
                violation_error_message=_("This monitor follows the case already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.monitor}: {self.case}"
