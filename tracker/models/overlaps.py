"""Periods of detention that can't both be true."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from django.utils.translation import gettext

from tracker.models.records import Problem


def overlapping_detentions(detentions: Iterable[Any]) -> list[Problem]:
    """List pairs of periods that certainly overlap, whatever the missing days and months are.

    A move on one day ends one period and begins the next, so sharing a day is no overlap. A period
    without an end overlaps a later one only if it was reported after that one began.
    """
    dated = [(row, item) for row, item in enumerate(detentions) if item.started_on]
    return [
        Problem(
            gettext("This period overlaps the one that begins on %(date)s.")
            % {"date": first.started_on},
            field="started_on",
            relation="detentions",
            row=row,
        )
        for (_row, first), (row, second) in combinations(
            sorted(dated, key=lambda entry: entry[1].started_on), 2
        )
        if _certain_end(first) and _certain_end(first) > second.started_on.latest
    ]


def _certain_end(detention: Any) -> Any:
    end = detention.ended_on or detention.last_reported_on
    return end.earliest if end else None
