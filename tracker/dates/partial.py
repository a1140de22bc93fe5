"""A date with its precision, written as EDTF (ISO 8601-2:2019, level 1)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Literal, Self

from django.utils.translation import gettext_lazy as _

Precision = Literal["day", "month", "year", "estimate"]
FIRST_YEAR, LAST_YEAR = 1900, 2200
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, exact or an estimate.

    Raises ValueError, with a message for people, for a date that no calendar has. Sorts by its
    earliest day, then the less precise first, as its text does in a database.
    """

    year: int
    month: int | None = None
    day: int | None = None
    is_estimate: bool = False

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(_("The year must be between 1900 and 2200."))
        if self.day is not None and self.month is None:
            raise ValueError(_("A day needs its month."))
        _check_calendar(self.year, self.month, self.day)

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Give the exact day of a date or a datetime."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse_edtf(cls, text: str) -> Self:
        """Read `2020`, `2020-07` or `2020-07-31`, each with `~` behind it for an estimate.

        Raises ValueError, with a message for people, for any other text.
        """
        match = _EDTF.fullmatch(text)
        if match is None:
            raise ValueError(_("A date is written 2020, 2020-07 or 2020-07-31."))
        year, month, day, tilde = match.groups()
        return cls.from_digits(year, month, day, is_estimate=bool(tilde))

    @classmethod
    def from_digits(
        cls, year: str, month: str | None, day: str | None, *, is_estimate: bool = False
    ) -> Self:
        """Give the date whose parts were written in digits; raises ValueError as the class does."""
        return cls(int(year), int(month) if month else None, int(day) if day else None, is_estimate)

    @property
    def earliest(self) -> date:
        """The first day it can stand for."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can stand for."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def precision(self) -> Precision:
        """The term of HURIDOCS micro-thesaurus 48 for how exact it is."""
        if self.is_estimate:
            return "estimate"
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts) + ("~" if self.is_estimate else "")

    def _sort_key(self) -> tuple[date, int, bool]:
        parts = (self.month is not None) + (self.day is not None)
        return self.earliest, parts, self.is_estimate


def _check_calendar(year: int, month: int | None, day: int | None) -> None:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(_("There is no such day in the calendar.")) from None
