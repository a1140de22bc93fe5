"""The moments at which a person's status changed, in the order in which they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.dates import PartialDate
from tracker.liberty.facts import AWAITING_TRIAL, Custody, Judgment, LibertyFacts
from tracker.liberty.judgments import conviction_during, status_after

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
    "escaped": "wanted",
}
# What counts more when two facts bear the same date.
_JUDGED, _HELD, _REPORTED = range(3)


@dataclass(frozen=True)
class Turn:
    """A change of status: its date as written, and the day and rank by which it is ordered."""

    on: PartialDate
    day: date
    rank: tuple[int, ...]
    status: str
    reported_on: PartialDate
    custody: Custody | None = None

    @property
    def is_judgment(self) -> bool:
        """Whether a judgment alone tells of the change."""
        return self.rank[0] == _JUDGED


def turns(facts: LibertyFacts) -> list[Turn]:
    """Give every change of status that the facts tell of, the first one first.

    A date that is not exact counts from its first day, but no period ends before it began.
    """
    # What the dates leave open, the status decides, so that the order of the facts never does.
    return sorted(_turns(facts), key=lambda turn: (turn.day, turn.rank, turn.status, turn.on))


def _turns(facts: LibertyFacts) -> Iterator[Turn]:
    for report in facts.reports:
        yield Turn(report.on, report.on.earliest, (_REPORTED,), report.status, report.on)
    custodies = sorted(facts.custodies, key=_order)
    for index in range(len(custodies)):
        yield from _turns_of_custody(index, custodies, facts.judgments)
    for judgment in facts.judgments:
        if status := status_after(judgment, custodies):
            on = judgment.decided_on
            yield Turn(on, on.earliest, (_JUDGED,), status, on)


def _order(custody: Custody) -> tuple[object, ...]:
    return custody.since, custody.shown_on, custody.basis, custody.release, custody.case


def _turns_of_custody(
    index: int, custodies: Sequence[Custody], judgments: Sequence[Judgment]
) -> Iterator[Turn]:
    custody = custodies[index]
    began = custody.since.earliest
    status = _status_of(custody)
    yield Turn(custody.since, began, (_HELD, index, 0), status, custody.shown_on, custody)
    conviction = conviction_during(custody, judgments)
    if conviction and custody.basis in AWAITING_TRIAL | {"unknown"}:
        status = "suspended_sentence" if conviction.is_suspended else "serving_sentence"
        on, shown_on = conviction.decided_on, max(conviction.decided_on, custody.shown_on)
        yield Turn(on, max(on.earliest, began), (_HELD, index, 1), status, shown_on, custody)
    if custody.until and not _is_outlived(custody, custodies[index + 1 :]):
        status = STATUS_AFTER_RELEASE.get(custody.release, "released")
        ended = max(custody.until.earliest, began)
        yield Turn(custody.until, ended, (_HELD, index, 2), status, custody.until)


def _status_of(custody: Custody) -> str:
    """Where no basis is told, someone held in a case has been charged in it."""
    if custody.basis == "unknown" and custody.case:
        return "pretrial_detention"
    return STATUS_OF_BASIS[custody.basis]


def _is_outlived(custody: Custody, later: Sequence[Custody]) -> bool:
    """Whether another period had begun when this one ended: a move, not a release."""
    ended = custody.until or custody.since
    return any(
        item.since.earliest <= max(ended.earliest, custody.since.earliest)
        and item.shown_on.latest >= ended.latest
        for item in later
    )
