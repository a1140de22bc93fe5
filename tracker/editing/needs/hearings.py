"""Hearings that are coming, and past ones of which nobody wrote what came of them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tracker.dates import Latest, phnom_penh_today
from tracker.editing.hearings.outcomes import STILL_OPEN
from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User
from tracker.models import Hearing

DAYS_AHEAD: Final = 14
OFF: Final = ("cancelled", "postponed")


class _Hearings(Need):
    """Sittings, each with its court."""

    kinds = ("hearing",)
    telling = _("Court")
    dated = _("Held on")

    def tell(self, line: Any) -> str:
        """Name the court."""
        return str(line.what)


class UpcomingHearings(_Hearings):
    """Sittings of the next two weeks."""

    slug = "upcoming-hearings"
    label = _("Hearings in the next 14 days")
    advice = _("Check date, time and court, and see that a monitor goes there.")
    ordering = "happened_on"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the sittings from today in Phnom Penh to the fourteenth day after it."""
        today = phnom_penh_today()
        last = today + timedelta(days=DAYS_AHEAD)
        # Dates sort as text: a day that is an estimate bears a sign behind it.
        ahead = Hearing.objects.filter(held_on__gte=str(today), held_on__lte=f"{last}~")
        yield Part("hearing", ahead.exclude(outcome__in=OFF), _court(), on="held_on")

    def field(self, line: Any) -> str:
        """Give the field of the date."""
        return "held_on"


class HearingsWithoutOutcome(_Hearings):
    """Sittings whose day is over and whose outcome is not known."""

    slug = "hearings-without-outcome"
    label = _("Past hearings with no outcome")
    advice = _("Write what came of the hearing, or to which day it was postponed.")
    ordering = "-happened_on"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the sittings before today in Phnom Penh without an outcome."""
        today = str(phnom_penh_today())
        past = Hearing.objects.filter(held_on__lt=today, outcome__in=STILL_OPEN)
        # A month sorts before its days, and is not over with the first of them.
        over = past.alias(last_day=Latest("held_on")).filter(last_day__lt=today)
        yield Part("hearing", over, _court(), on="held_on")

    def field(self, line: Any) -> str:
        """Give the field of the outcome."""
        return "outcome"


def _court() -> Case:
    """Give the name of the court in the user's language, of one that is no secret."""
    first, second = ("km", "en") if get_language() == "km" else ("en", "km")
    name = Coalesce(NullIf(F(f"court__name_{first}"), Value("")), F(f"court__name_{second}"))
    return Case(When(court__visibility="public", then=name), default=Value(""))
