"""Periods of custody that follow each other without a day of freedom."""

from collections.abc import Iterable
from datetime import timedelta

from tracker.dates import PartialDate
from tracker.liberty.facts import Custody

FREE = frozenset({"judicial_supervision"})
NEXT_DAY = timedelta(days=1)


def beginning_of_stay(custody: Custody, custodies: Iterable[Custody]) -> PartialDate:
    """Give the date from which the person was held without a break up to this period."""
    first = custody
    for earlier in sorted(custodies, key=lambda item: item.since, reverse=True):
        if earlier.since < first.since and _leads_to(earlier, first):
            first = earlier
    return first.since


def _leads_to(earlier: Custody, later: Custody) -> bool:
    """Whether one period certainly ended no sooner than on the day before the other began."""
    if earlier.until is None or earlier.basis in FREE:
        return False
    return earlier.until.earliest + NEXT_DAY >= later.since.latest
