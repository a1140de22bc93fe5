"""Chance that gives the same records for the same seed."""

import random
from collections.abc import Mapping
from datetime import date, timedelta

from tracker.dates import PartialDate


class Draw(random.Random):
    """A source of chance; each part of the generator has one of its own, named after the seed.

    So a change to how hearings are made leaves the people as they were.
    """

    def chance(self, share: float) -> bool:
        """Give True in that share of all calls, between 0 and 1."""
        return self.random() < share

    def weighted(self, weights: Mapping[str, float]) -> str:
        """Give one of the keys, in proportion to their weights."""
        return self.choices(list(weights), list(weights.values()))[0]

    def day(self, first: date, last: date) -> date:
        """Give a day from first to last, both included."""
        return first + timedelta(days=self.randint(0, max((last - first).days, 0)))

    def as_known(self, day: date) -> PartialDate:
        """Give a day as a source may tell it: most to the day, some to the month or the year."""
        precision = self.weighted({"day": 80, "month": 13, "year": 4, "estimate": 3})
        if precision == "day":
            return PartialDate.from_date(day)
        if precision == "month":
            return PartialDate(day.year, day.month)
        return PartialDate(day.year, is_estimate=precision == "estimate")


def shares(draw: Draw, total: int, count: int) -> list[int]:
    """Split a total among some, unevenly, as hearings fall among cases; the parts add up to it."""
    weights = [draw.lognormvariate(0, 0.7) for _ in range(count)]
    whole = sum(weights) or 1.0
    parts, given, reached = [], 0, 0.0
    for weight in weights:
        reached += weight
        parts.append(round(total * reached / whole) - given)
        given += parts[-1]
    return parts
