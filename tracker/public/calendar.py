"""Months as a wall calendar shows them; its weeks begin on Monday."""

import re
from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Self

from babel.dates import get_day_names

from tracker.dates import PartialDate, format_date
from tracker.dates.partial import FIRST_YEAR, LAST_YEAR

_WRITTEN = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_MONDAY_FIRST: Final = Calendar(firstweekday=0)
SHOWN_A_DAY: Final = 4


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year that the site's dates can have."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2022-06`; raises ValueError for anything else."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise ValueError("A month is written 2022-06.")
        date = PartialDate.from_digits(found[1], found[2], None)
        return cls(date.year, date.month or 1)

    @classmethod
    def of(cls, day: date) -> Self:
        """Give the month a day is in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def previous(self) -> "Month | None":
        """The month before, or None at the beginning of the calendar."""
        return self._moved(-1)

    @property
    def next(self) -> "Month | None":
        """The month after, or None at the end of the calendar."""
        return self._moved(1)

    def weeks(self) -> list[list[date]]:
        """Give whole weeks, with the days of other months that fill the first and the last."""
        return _MONDAY_FIRST.monthdatescalendar(self.year, self.month)

    def written(self, language: str) -> str:
        """Write it out: `June 2022`, `ខែមិថុនា ឆ្នាំ២០២២`."""
        return format_date(PartialDate(self.year, self.month), language)

    def _moved(self, months: int) -> "Month | None":
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


@cache
def weekdays(language: str) -> tuple[tuple[str, str], ...]:
    """Give the days of the week from Monday, in short and whole, as Unicode CLDR spells them."""
    locale = "km" if language == "km" else "en"
    short, whole = (get_day_names(width, locale=locale) for width in ("abbreviated", "wide"))
    return tuple((short[day], whole[day]) for day in range(7))


@dataclass(frozen=True, slots=True)
class Day:
    """A square of the calendar: its hearings, and whether it lies in the month shown."""

    on: date
    hearings: tuple[Any, ...]
    is_in_month: bool
    is_today: bool

    @property
    def first(self) -> tuple[Any, ...]:
        """The hearings that there is room for."""
        return self.hearings[:SHOWN_A_DAY]

    @property
    def rest(self) -> tuple[Any, ...]:
        """The others."""
        return self.hearings[SHOWN_A_DAY:]

    @property
    def more(self) -> int:
        """How many more there are."""
        return len(self.rest)


@dataclass(frozen=True, slots=True)
class MonthOfHearings:
    """A month with its hearings on their days, and those of which only the month is known."""

    weeks: tuple[tuple[Day, ...], ...]
    undated: tuple[Any, ...]

    @property
    def days(self) -> tuple[Day, ...]:
        """The days of the month that have hearings, in order."""
        return tuple(day for week in self.weeks for day in week if day.is_in_month and day.hearings)


def month_of_hearings(month: Month, hearings: Iterable[Any], today: date) -> MonthOfHearings:
    """Lay rows with an EDTF `dated_on` on the days of a month; those of other months are left out.

    An estimated day is no known day.
    """
    on_day: dict[str, list[Any]] = {}
    for hearing in hearings:
        if hearing.dated_on.startswith(str(month)):
            on_day.setdefault(hearing.dated_on, []).append(hearing)
    weeks = tuple(
        tuple(_day(day, on_day.pop(day.isoformat(), []), month, today) for day in week)
        for week in month.weeks()
    )
    return MonthOfHearings(weeks, tuple(row for rows in on_day.values() for row in rows))


def _day(day: date, hearings: list[Any], month: Month, today: date) -> Day:
    is_in_month = Month.of(day) == month
    return Day(day, tuple(hearings), is_in_month, is_today=is_in_month and day == today)
