"""Which status the dated facts give on a day.

The latest fact decides. Where a term of prison has run out and no release is on record, the status is
not known, rather than one that nobody reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.dates import PartialDate
from tracker.liberty.facts import (
    CLEARING,
    CONVICTING,
    Custody,
    Judgment,
    LibertyFacts,
    add_months,
)

STATUS_OF_BASIS = {
    "uncharged": "detained_uncharged",
    "pretrial": "pretrial_detention",
    "serving_sentence": "serving_sentence",
    "house_arrest": "house_arrest",
    "judicial_supervision": "judicial_supervision",
    "immigration_or_extradition": "detained_uncharged",
    "unknown": "detained_uncharged",
}
STATUS_AFTER_RELEASE = {
    "acquitted": "acquitted",
    "bail": "judicial_supervision",
    "remainder_suspended": "suspended_sentence",
}
FINAL = frozenset({"killed", "died_in_custody"})


@dataclass(frozen=True)
class Liberty:
    """A status, since when it holds, and the date of the last fact that shows it."""

    status: str
    since: PartialDate | None = None
    reported_on: PartialDate | None = None
    has_term_elapsed: bool = False


@dataclass(frozen=True)
class _Turn:
    """A moment at which the status changed; of two on a day, the one of higher rank stands."""

    on: PartialDate
    rank: int
    status: str
    reported_on: PartialDate
    custody: Custody | None = None


def liberty(facts: LibertyFacts, as_of: date) -> Liberty:
    """Give the person's status on a day, from what is known of the time until then."""
    turns = [turn for turn in _turns(facts) if turn.on.earliest <= as_of]
    if not turns:
        return Liberty("unknown")
    turns.sort(key=lambda turn: (turn.on.earliest, turn.rank))
    final = next((turn for turn in turns if turn.status in FINAL), None)
    turn = final or turns[-1]
    if final is None and (elapsed := _end_of_term(turn, facts, as_of)):
        return Liberty("unknown", elapsed, turn.reported_on, has_term_elapsed=True)
    return Liberty(turn.status, turn.on, turn.reported_on)


def _turns(facts: LibertyFacts) -> Iterator[_Turn]:
    for report in facts.reports:
        yield _Turn(report.on, 3, report.status, report.on)
    for custody in facts.custodies:
        yield from _turns_of_custody(custody, facts.judgments)
    for judgment in facts.judgments:
        yield from _turns_of_judgment(judgment, facts.custodies)


def _turns_of_custody(custody: Custody, judgments: tuple[Judgment, ...]) -> Iterator[_Turn]:
    shown_on = custody.until or custody.last_reported or custody.since
    yield _Turn(custody.since, 2, STATUS_OF_BASIS[custody.basis], shown_on, custody)
    if custody.basis == "pretrial" and (conviction := conviction_during(custody, judgments)):
        decided_on = conviction.decided_on
        yield _Turn(decided_on, 2, "serving_sentence", max(decided_on, shown_on), custody)
    if custody.until:
        status = STATUS_AFTER_RELEASE.get(custody.release, "released")
        yield _Turn(custody.until, 1, status, custody.until)


def _turns_of_judgment(judgment: Judgment, custodies: tuple[Custody, ...]) -> Iterator[_Turn]:
    day = judgment.decided_on.earliest
    if any(custody.covers(day) for custody in custodies):
        return
    if status := _status_at_large(judgment):
        yield _Turn(judgment.decided_on, 0, status, judgment.decided_on)


def _status_at_large(judgment: Judgment) -> str:
    """What a judgment makes of someone who is not held when it is given; "" where it tells nothing."""
    if judgment.verdict in CLEARING:
        return "acquitted"
    if judgment.verdict not in CONVICTING:
        return ""
    if judgment.is_in_absentia:
        return "wanted"
    if judgment.suspended_months and judgment.months_to_serve == 0:
        return "suspended_sentence"
    return "unknown"


def conviction_during(custody: Custody, judgments: tuple[Judgment, ...]) -> Judgment | None:
    """Give the first conviction while the person was held, or None."""
    found = [
        judgment
        for judgment in judgments
        if judgment.verdict in CONVICTING
        and not judgment.is_in_absentia
        and custody.covers(judgment.decided_on.earliest)
    ]
    return min(found, key=lambda judgment: judgment.decided_on, default=None)


def _end_of_term(turn: _Turn, facts: LibertyFacts, as_of: date) -> PartialDate | None:
    """The day the longest known term ran out, if the person is on record as serving it after that."""
    if turn.status != "serving_sentence" or turn.custody is None:
        return None
    passed = [item for item in facts.judgments if item.decided_on.earliest <= as_of]
    if any(judgment.is_life for judgment in passed):
        return None
    months = max((item.months_to_serve or Decimal(0) for item in passed), default=Decimal(0))
    end = add_months(turn.custody.since.latest, months)
    shown_later = turn.reported_on.latest >= end
    return PartialDate.from_date(end) if months and end < as_of and not shown_later else None
