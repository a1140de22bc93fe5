"""How long a person has waited for trial in detention, and how long the law allows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.dates import PartialDate, days_between
from tracker.liberty.facts import (
    AWAITING_TRIAL,
    CLEARING,
    Custody,
    LibertyFacts,
    Limit,
    add_months,
)
from tracker.liberty.judgments import conviction_during
from tracker.liberty.stays import NEXT_DAY


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

    def exceeds(self, limit: Limit) -> bool:
        return self.end > add_months(self.start, limit.months)


def pretrial_time(facts: LibertyFacts, as_of: date) -> PretrialTime | None:
    """Count the days before trial until a day, or give None if there were none.

    Where a date is inexact the shorter time is taken. A period without an end counts to the last
    report of it, to the next fact that ends it, or to `as_of`. The limit is the one of the Code of
    Criminal Procedure that the record gives; it holds for each stay, since time on bail does not
    count, and a move to another prison begins no new one.
    """
    waits = list(_joined(_waits(facts, as_of)))
    if not waits:
        return None
    return PretrialTime(
        days=sum(wait.days for wait in waits),
        is_at_least=any(not wait.is_exact for wait in waits),
        is_over_limit=facts.limit is not None and any(wait.exceeds(facts.limit) for wait in waits),
        limit=facts.limit,
    )


def _joined(waits: Iterable[_Wait]) -> Iterator[_Wait]:
    """Join periods that follow each other within a day."""
    current: _Wait | None = None
    for wait in sorted(waits, key=lambda item: item.start):
        if current and wait.start <= current.end + NEXT_DAY:
            end, is_exact = max(current.end, wait.end), current.is_exact and wait.is_exact
            current = _Wait(current.start, end, is_exact)
            continue
        if current:
            yield current
        current = wait
    if current:
        yield current


def _waits(facts: LibertyFacts, as_of: date) -> Iterator[_Wait]:
    for custody in facts.custodies:
        if custody.basis in AWAITING_TRIAL and custody.since.earliest <= as_of:
            yield _wait(custody, facts, as_of)


def _wait(custody: Custody, facts: LibertyFacts, as_of: date) -> _Wait:
    ended_on = min(_ends(custody, facts), default=None)
    end = ended_on or custody.last_reported or _next_fact(custody, facts)
    until = min(end.earliest, as_of) if end else as_of
    is_end_known = end is None or until == as_of or (end is ended_on and end.precision == "day")
    is_exact = custody.since.precision == "day" and is_end_known
    return _Wait(custody.since.latest, until, is_exact)


def _ends(custody: Custody, facts: LibertyFacts) -> Iterator[PartialDate]:
    """The dates that ended the wait: the release, or a judgment on someone who was held."""
    if custody.until:
        yield custody.until
    if conviction := conviction_during(custody, facts.judgments):
        yield conviction.decided_on
    for judgment in facts.judgments:
        day = judgment.decided_on.earliest
        if judgment.verdict in CLEARING and judgment.may_concern(custody) and custody.covers(day):
            yield judgment.decided_on


def _next_fact(custody: Custody, facts: LibertyFacts) -> PartialDate | None:
    """The first date after which a period that nobody closed can't have gone on."""
    dates = [item.since for item in facts.custodies] + [item.on for item in facts.reports]
    return min((item for item in dates if item > custody.since), default=None)
