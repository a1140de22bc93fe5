"""How long a person has waited for trial in detention, and how long the law allows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.dates import days_between
from tracker.liberty.facts import AWAITING_TRIAL, Custody, LibertyFacts, Limit, add_months
from tracker.liberty.status import conviction_during


@dataclass(frozen=True)
class PretrialTime:
    """Days held before trial; `is_at_least` where dates are inexact or the end is not known."""

    days: int
    is_at_least: bool
    is_over_limit: bool
    limit: Limit | None


@dataclass(frozen=True)
class _Wait:
    start: date
    end: date
    is_exact: bool

    @property
    def days(self) -> int:
        return max(days_between(self.start, self.end), 0)


def pretrial_time(facts: LibertyFacts, as_of: date) -> PretrialTime | None:
    """Count the days before trial until a day, or give None if there were none.

    Where a date is inexact the shorter time is taken. A period without an end counts to the last
    report of it, or to `as_of` where no report is dated. The limit is the one of the
    Code of Criminal Procedure that the record gives; it holds for each period, since time on bail
    does not count.
    """
    waits = list(_waits(facts, as_of))
    if not waits:
        return None
    limit = facts.limit
    return PretrialTime(
        days=sum(wait.days for wait in waits),
        is_at_least=any(not wait.is_exact for wait in waits),
        is_over_limit=limit is not None
        and any(wait.end > add_months(wait.start, limit.months) for wait in waits),
        limit=limit,
    )


def _waits(facts: LibertyFacts, as_of: date) -> Iterable[_Wait]:
    for custody in facts.custodies:
        if custody.basis in AWAITING_TRIAL and custody.since.earliest <= as_of:
            yield _wait(custody, facts, as_of)


def _wait(custody: Custody, facts: LibertyFacts, as_of: date) -> _Wait:
    conviction = conviction_during(custody, facts.judgments)
    known_end = conviction.decided_on if conviction else custody.until
    last_known = known_end or custody.last_reported
    end = min(last_known.earliest, as_of) if last_known else as_of
    ended_exactly = (known_end is None and last_known is None) or end == as_of
    is_exact = custody.since.precision == "day" and (
        ended_exactly or (known_end is not None and known_end.precision == "day")
    )
    return _Wait(custody.since.latest, end, is_exact)
