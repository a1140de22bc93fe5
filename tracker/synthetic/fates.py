"""What a court decides on one synthetic defendant, and how that person's detention goes with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.dates import PartialDate
from tracker.synthetic.courses import Course
from tracker.synthetic.draws import Draw


@dataclass(frozen=True)
class Fate:
    """A verdict with its sentence in months; no verdict while the case goes on."""

    verdict: str
    months: int = 0
    suspended: int = 0
    is_absent: bool = False

    @property
    def months_to_serve(self) -> int:
        """Months of prison that are not suspended."""
        return self.months - self.suspended


@dataclass(frozen=True)
class Period:
    """One time in custody on one basis."""

    basis: str
    started_on: PartialDate
    ended_on: PartialDate | None = None
    release: str = ""
    last_reported_on: PartialDate | None = None


def draw_fate(draw: Draw, course: Course) -> Fate:
    """Decide on one defendant."""
    if course.judged is None:
        return Fate("")
    if draw.chance(0.18):
        return Fate(draw.weighted({"acquitted": 3, "dismissed": 1}))
    months = draw.choice((3, 6, 12, 18, 18, 24, 36, 60, 84))
    suspended = draw.choice((months, months // 2)) if draw.chance(0.3) else 0
    is_absent = draw.chance(0.12)
    return Fate("convicted_in_absentia" if is_absent else "convicted", months, suspended, is_absent)


def draw_periods(draw: Draw, course: Course, fate: Fate, today: date) -> Iterator[Period]:
    """Give the times in custody of one defendant: before trial, then serving the sentence."""
    if fate.is_absent or not draw.chance(0.8):
        return
    arrested_on = course.filed_on - timedelta(days=draw.randint(0, 3))
    judged_on = course.judgment_day()
    bailed_on = arrested_on + timedelta(days=draw.randint(30, 200))
    if draw.chance(0.25) and bailed_on < min(judged_on or today, today):
        yield Period("pretrial", draw.as_known(arrested_on), _exact(bailed_on), "bail")
    elif judged_on is None and course.is_over:
        dropped_on = course.days[-1] if course.days else bailed_on
        yield Period("pretrial", draw.as_known(arrested_on), _exact(dropped_on), "charges_dropped")
    elif judged_on is None:
        yield _still_held("pretrial", arrested_on, course, today)
    else:
        yield Period(
            "pretrial", draw.as_known(arrested_on), _exact(judged_on), _release_at_judgment(fate)
        )
        if fate.months_to_serve:
            yield _serving(draw, fate, arrested_on, judged_on, today)


def _release_at_judgment(fate: Fate) -> str:
    if fate.verdict == "dismissed":
        return "charges_dropped"
    if fate.verdict == "acquitted":
        return "acquitted"
    return "" if fate.months_to_serve else "remainder_suspended"


def _serving(draw: Draw, fate: Fate, arrested_on: date, judged_on: date, today: date) -> Period:
    """The time before trial counts towards the term, which may end on the day of the judgment."""
    ends_on = max(arrested_on + timedelta(days=fate.months_to_serve * 30), judged_on)
    if ends_on > today:
        return Period(
            "serving_sentence", _exact(judged_on), last_reported_on=_exact(max(judged_on, today))
        )
    release = draw.weighted({"sentence_served": 7, "pardon": 1, "conditional": 1})
    return Period("serving_sentence", _exact(judged_on), _exact(ends_on), release)


def _still_held(basis: str, since: date, course: Course, today: date) -> Period:
    """Someone held now was last reported in custody at the last sitting."""
    seen_on = max((day for day in course.days if day <= today), default=since)
    return Period(basis, _exact(since), last_reported_on=_exact(max(seen_on, since)))


def _exact(day: date) -> PartialDate:
    return PartialDate.from_date(day)
