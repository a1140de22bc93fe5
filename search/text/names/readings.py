"""A reading of a word: how it may sound, and how far that is from its likeliest sound."""

from collections.abc import Iterable
from typing import Final, NamedTuple

MOST: Final = 6
"""Readings that are kept of a word, the likeliest; no name of the development sets needs more."""


LESS_LIKELY: Final = 0.01
"""What a reading that is not the likeliest one costs a likeness."""


class Reading(NamedTuple):
    """Sounds, and what choosing an unlikely way of reading costs a likeness."""

    sounds: str
    cost: float = 0.0


def likeliest(readings: Iterable[Reading], most: int = MOST) -> tuple[Reading, ...]:
    """Give each sound once at its lowest cost, the likeliest first, and no more than `most`."""
    lowest: dict[str, float] = {}
    for sounds, cost in readings:
        if cost < lowest.get(sounds, 1.0):
            lowest[sounds] = cost
    ordered = sorted(lowest.items(), key=lambda reading: reading[1])
    return tuple(Reading(sounds, cost) for sounds, cost in ordered[:most])
