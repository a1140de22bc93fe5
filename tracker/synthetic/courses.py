"""How a synthetic case goes: when it is filed, on which days the court sits, when it decides."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.synthetic.draws import Draw, shares

# Days between two sittings of a court on one case.
GAPS: Final = (7, 7, 7, 14, 14, 21, 28)
YEARS_BACK = 14
LONG_CASE = (60, 75)
MASS_TRIAL = (40, 60)


@dataclass(frozen=True)
class Course:
    """The days of one case; `judged` and `appealed` are the places in `days` of the judgments."""

    filed_on: date
    days: tuple[date, ...]
    judged: int | None
    appealed: int | None
    is_over: bool

    def judgment_day(self) -> date | None:
        """Give the day of the judgment at first instance, or None where there is none."""
        return None if self.judged is None else self.days[self.judged]


def hearing_counts(draw: Draw, hearings: int, cases: int) -> list[int]:
    """Say how many hearings each case has: one case in a hundred has sixty and more."""
    long = min(cases // 100, hearings // 200)
    counts = [draw.randint(*LONG_CASE) for _ in range(long)]
    return counts + shares(draw, hearings - sum(counts), cases - long)


def defendant_counts(draw: Draw, people: int, cases: int) -> list[int]:
    """Say how many are accused in each case: most alone or with few, some in a mass trial."""
    mass = min(people // 400, cases // 10)
    crowds = [draw.randint(*MASS_TRIAL) for _ in range(mass)]
    usual = {"1": 55, "2": 22, "3": 14, "4": 5, "7": 3, "12": 1}
    rest = [min(int(draw.weighted(usual)), people) for _ in range(cases - mass)]
    return crowds + rest


def draw_course(draw: Draw, hearings: int, today: date) -> Course:
    """Lay out one case so that those that go on have sittings after today."""
    is_over = draw.chance(0.8)
    days = _days(draw, hearings, _last_day(draw, today, is_over=is_over))
    filed_on = (days[0] if days else _long_ago(draw, today)) - timedelta(days=draw.randint(20, 150))
    judged, appealed = _judgments(draw, days, today, is_over=is_over)
    return Course(filed_on, days, judged, appealed, is_over)


def _last_day(draw: Draw, today: date, *, is_over: bool) -> date:
    if is_over:
        return _long_ago(draw, today)
    return today + timedelta(days=draw.randint(3, 75))


def _long_ago(draw: Draw, today: date) -> date:
    """Give a past day, recent ones more often."""
    return today - timedelta(days=round(draw.triangular(7, YEARS_BACK * 365, 7)))


def _days(draw: Draw, count: int, last: date) -> tuple[date, ...]:
    days = []
    for _ in range(count):
        days.append(_working(last))
        last -= timedelta(days=draw.choice(GAPS))
    return tuple(reversed(days))


def _working(day: date) -> date:
    return day - timedelta(days=max(day.weekday() - 4, 0))


def _judgments(
    draw: Draw, days: tuple[date, ...], today: date, *, is_over: bool
) -> tuple[int | None, int | None]:
    """Choose the sittings that give judgment, at first instance and on appeal."""
    if len(days) < 2:
        return None, None
    middle = len(days) // 2
    if is_over:
        return (middle, len(days) - 1) if draw.chance(0.35) else (len(days) - 1, None)
    return (middle, None) if draw.chance(0.3) and days[middle] < today else (None, None)
