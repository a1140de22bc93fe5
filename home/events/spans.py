"""From when to when an event lasts: whole days, hours in a time zone, or only a month known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from home.events.zones import HERE
from tracker.dates import PartialDate
from tracker.public.calendar import Month


@dataclass(frozen=True, slots=True)
class Clock:
    """A span as a clock and a calendar in one place show it; "" for what is not known."""

    zone: str
    starts_on: str
    starts_at: str
    ends_on: str
    ends_at: str


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when. Days are EDTF; `zone` is IANA's name, "" where no hour is known.

    Whole days without a zone are days in Phnom Penh.
    """

    starts_on: PartialDate
    starts_at: time | None = None
    ends_on: PartialDate | None = None
    ends_at: time | None = None
    zone: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether the hour it starts is known."""
        return self.starts_at is not None

    @property
    def last_on(self) -> PartialDate:
        """The last day, or the month it lies in."""
        return self.ends_on or self.starts_on

    @property
    def is_exact(self) -> bool:
        """Whether the first day and the last are known."""
        return self.starts_on.precision == self.last_on.precision == "day"

    @property
    def begins(self) -> datetime:
        """The first moment it can begin, in its zone."""
        return self._moment(self.starts_on.earliest, self.starts_at or time.min)

    @property
    def ends(self) -> datetime | None:
        """The moment it ends, in its zone; None where no hour is given."""
        return self._moment(self.last_on.latest, self.ends_at) if self.ends_at else None

    @property
    def over(self) -> datetime:
        """The moment from which it has been: its end, or the end of its last day in its zone."""
        return self.ends or self._moment(self.last_on.latest + timedelta(days=1), time.min)

    @property
    def clock(self) -> Clock:
        """The span as it is announced, in its own zone."""
        ends_on = "" if self.last_on == self.starts_on else str(self.last_on)
        starts_at, ends_at = _hour(self.starts_at), _hour(self.ends_at)
        if (ends_on, ends_at) == ("", starts_at):
            ends_at = ""
        return Clock(self.zone, str(self.starts_on), starts_at, ends_on, ends_at)

    @property
    def clock_here(self) -> Clock | None:
        """The span in Phnom Penh, where that is another hour than the one announced."""
        if self.starts_at is None:
            return None
        begins, ends = (_at_home(moment) for moment in (self.begins, self.ends or self.begins))
        if begins.utcoffset() == self.begins.utcoffset():
            return None
        here = Span(
            PartialDate.from_date(begins),
            begins.time(),
            PartialDate.from_date(ends) if self.ends else None,
            ends.time() if self.ends else None,
            HERE,
        )
        return here.clock

    def dates_in(self, month: Month) -> Iterator[str]:
        """Give each day of the month on which it takes place, or the month where no day is known.

        As EDTF, what a calendar lays its rows by.
        """
        first, last = self.starts_on.earliest, self.last_on.latest
        if not Month.of(first) <= month <= Month.of(last):
            return
        if not self.is_exact:
            yield str(month)
            return
        for day in _days(max(first, date(month.year, month.month, 1)), last):
            if Month.of(day) != month:
                return
            yield day.isoformat()

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, ZoneInfo(self.zone or HERE))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _hour(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _at_home(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(HERE))
