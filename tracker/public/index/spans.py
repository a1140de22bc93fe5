"""Spans of days, and dates that may fall into them."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tracker.dates import PartialDate


class Span(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date = date.min
    last: date = date.max

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have a day in common; none has a day in an empty span."""
        return max(self.first, other.first) <= min(self.last, other.last)


@lru_cache(maxsize=16_384)
def span_of(edtf: str) -> Span:
    """Give the days a partial date can stand for: `2020-05` is all of May.

    Raises ValueError for a text that is no date.
    """
    day = PartialDate.parse_edtf(edtf)
    return Span(day.earliest, day.latest)


def span_between(since: str, until: str) -> Span | None:
    """Give the days from the first of `since` to the last of `until`, None if neither is given."""
    if not since and not until:
        return None
    first = span_of(since).first if since else date.min
    last = span_of(until).last if until else date.max
    return Span(first, last)
