"""The orders in which a kind's records can be listed, each a list of slots."""

from collections.abc import Callable
from typing import Final, Protocol

from search.text.collation import collation_key
from tracker.public.index.postings import slots_of


class Listed(Protocol):
    """What an order needs to know of the records, slot by slot."""

    references: list[str]
    titles: list[tuple[str, str]]
    dates: list[str]
    alive: int


Order = Callable[[Listed], list[int]]


def oldest_first(records: Listed) -> list[int]:
    """Sort by date, then reference; those without a date last."""
    dated, undated = _parted(records)
    return dated + undated


def newest_first(records: Listed) -> list[int]:
    """Sort by date, the latest first; those without a date last."""
    dated, undated = _parted(records)
    return dated[::-1] + undated


def by_name(language: int) -> Order:
    """Sort by name in a language (0 Khmer, 1 English), then those who have none in it."""

    def order(records: Listed) -> list[int]:
        def key(slot: int) -> tuple[bool, str, str]:
            own, other = records.titles[slot][language], records.titles[slot][1 - language]
            return not own, collation_key(own or other), records.references[slot]

        return sorted(slots_of(records.alive, len(records.references)), key=key)

    return order


def _parted(records: Listed) -> tuple[list[int], list[int]]:
    """The slots with a date, the oldest first, and those without; all processes agree on ties."""
    slots = slots_of(records.alive, len(records.references))
    slots.sort(key=records.references.__getitem__)
    slots.sort(key=[date_key(date) for date in records.dates].__getitem__)
    dated = next((place for place, slot in enumerate(slots) if records.dates[slot]), len(slots))
    return slots[dated:], slots[:dated]


def date_key(edtf: str) -> str:
    """Give what a date sorts by, as `PartialDate` does: its first day, the less precise first."""
    return edtf.replace("~", "!")


ORDERS: Final[dict[str, Order]] = {
    "newest": newest_first,
    "oldest": oldest_first,
    "name-km": by_name(0),
    "name-en": by_name(1),
}
