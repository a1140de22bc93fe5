"""Which status the dated facts give on a day.

The latest fact decides. Where a term of prison has run out and no release is on record, the status
is not known, rather than one that nobody reported.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.dates import PartialDate
from tracker.liberty.facts import Judgment, LibertyFacts, add_months
from tracker.liberty.stays import beginning_of_stay
from tracker.liberty.turns import Turn, turns

FINAL = frozenset({"killed", "died_in_custody"})
AWAY = frozenset({"exile", "wanted"})


@dataclass(frozen=True)
class Liberty:
    """A status, since when it holds, and the date of the last fact that shows it."""

    status: str
    since: PartialDate | None = None
    reported_on: PartialDate | None = None
    has_term_elapsed: bool = False


def liberty(facts: LibertyFacts, as_of: date) -> Liberty:
    """Give the person's status on a day, from what is known of the time until then."""
    turn = _standing(turn for turn in turns(facts) if turn.day <= as_of)
    if turn is None:
        return Liberty("unknown")
    if elapsed := _end_of_term(turn, facts, as_of):
        return Liberty("unknown", elapsed, turn.reported_on, has_term_elapsed=True)
    return Liberty(turn.status, turn.on, turn.reported_on)


def _standing(passed: Iterable[Turn]) -> Turn | None:
    """The turn that still holds: the last one, but nothing follows a death."""
    standing: Turn | None = None
    for turn in passed:
        if standing and standing.status in FINAL:
            break
        # A judgment that doesn't say where the convict is brings no one back.
        says_nothing = turn.is_judgment and turn.status == "unknown"
        if standing and standing.status in AWAY and says_nothing:
            continue
        standing = turn
    return standing


def _end_of_term(turn: Turn, facts: LibertyFacts, as_of: date) -> PartialDate | None:
    """The day by which all terms have run out, if nothing shows the person in prison after it."""
    if turn.status != "serving_sentence" or turn.custody is None:
        return None
    began = beginning_of_stay(turn.custody, facts.custodies)
    served = [item for item in facts.judgments if _is_served(item, began, as_of)]
    if any(judgment.is_life for judgment in served):
        return None
    months = _months_in_all(served)
    end = add_months(began.latest, months)
    is_shown_later = turn.reported_on.latest >= end
    return PartialDate.from_date(end) if months and end < as_of and not is_shown_later else None


def _is_served(judgment: Judgment, began: PartialDate, as_of: date) -> bool:
    """Whether a judgment can be served in a stay that began on a date."""
    decided_on = judgment.decided_on
    return decided_on.earliest <= as_of and (decided_on >= began or judgment.is_in_absentia)


def _months_in_all(judgments: Iterable[Judgment]) -> Decimal:
    """The longest term of each case, one after the other."""
    longest: dict[str, Decimal] = {}
    for judgment in judgments:
        months = judgment.months_to_serve or Decimal(0)
        longest[judgment.case] = max(months, longest.get(judgment.case, Decimal(0)))
    return sum(longest.values(), Decimal(0))
