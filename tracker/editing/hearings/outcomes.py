"""What the dates of a hearing say of its outcome."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tracker.dates import PartialDate, phnom_penh_today

STILL_OPEN: Final = ("scheduled", "unknown")


def outcome_told(outcome: Any, held_on: PartialDate | None, moved_to: PartialDate | None) -> str:
    """Give the outcome as the dates tell it where the form leaves it open.

    Raises ValidationError for a hearing that was moved and has another outcome.
    """
    if moved_to is not None:
        if outcome and outcome not in (*STILL_OPEN, "postponed"):
            raise ValidationError(_("Choose “Postponed” as the outcome, or leave this empty."))
        return "postponed"
    if outcome == "unknown" and held_on is not None and held_on.earliest > phnom_penh_today():
        return "scheduled"
    return str(outcome or "")
