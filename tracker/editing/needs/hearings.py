"""Hearings that are coming, and past ones of which nobody wrote what came of them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from tracker.dates import Latest, phnom_penh_today
from tracker.editing.hearings.outcomes import STILL_OPEN
from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User
from tracker.models import Hearing

DAYS_AHEAD: Final = 14
OFF: Final = ("cancelled", "postponed")


class UpcomingHearings(Need):
    """Sittings of the next two weeks."""

    slug = "upcoming-hearings"
    label = _("Hearings in the next 14 days")
    advice = _("Check date, time and court, and see that a monitor goes there.")
    kinds = ("hearing",)
    dated = _("Held on")
    ordering = "happened_on"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the sittings from today in Phnom Penh to the fourteenth day after it."""
        today = phnom_penh_today()
        last = today + timedelta(days=DAYS_AHEAD)
        # Dates sort as text: a day that is an estimate bears a sign behind it.
        ahead = Hearing.objects.filter(held_on__gte=str(today), held_on__lte=f"{last}~")
        yield Part("hearing", ahead.exclude(outcome__in=OFF), "", on="held_on")

    def field(self, line: Any) -> str:
        """Give the field of the date."""
        return "held_on"


class HearingsWithoutOutcome(Need):
    """Sittings whose day is over and whose outcome is not known."""

    slug = "hearings-without-outcome"
    label = _("Past hearings with no outcome")
    advice = _("Write what came of the hearing, or to which day it was postponed.")
    kinds = ("hearing",)
    dated = _("Held on")
    ordering = "-happened_on"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the sittings before today in Phnom Penh without an outcome."""
        today = str(phnom_penh_today())
        past = Hearing.objects.filter(held_on__lt=today, outcome__in=STILL_OPEN)
        # A month sorts before its days, and is not over with the first of them.
        over = past.alias(last_day=Latest("held_on")).filter(last_day__lt=today)
        yield Part("hearing", over, "", on="held_on")

    def field(self, line: Any) -> str:
        """Give the field of the outcome."""
        return "outcome"
