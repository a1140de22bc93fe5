"""The choices that a list offers: each value of a facet with how many records it would leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tracker.localized import Pair
from tracker.public.filters.asked import Asked
from tracker.public.filters.facets import Facet
from tracker.public.filters.values import Years
from tracker.public.index import Index, Selection

OPEN: Final = 3
"""How many groups are open from the start; the others wait folded, with fewer choices drawn."""
SHOWN: Final = 7
SHOWN_FOLDED: Final = 4
SPARED: Final = 1
"""How many more are still drawn, rather than letting the reader ask for them."""
_LAST: Final = {"unknown", "other", "undisclosed", "none"}
"""Codes that say least; they stand behind the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen, and how many records have it among what else is chosen."""

    value: str
    label: Pair
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """The choices of a facet: what is chosen, then the most frequent; years from the latest.

    `count` is how many there are: a page need not draw all of a hundred articles of law.
    """

    facet: Facet
    choices: list[Choice]
    count: int
    is_open: bool

    @property
    def is_whole(self) -> bool:
        """Whether these are all."""
        return len(self.choices) == self.count


def groups(asked: Asked, selection: Selection, index: Index) -> list[Group]:
    """Give the groups of choices of a list; a facet with nothing to choose is left out.

    The first ones are open, and those in which something is chosen or that were asked for in full.
    """
    offered = (facet for facet in asked.filter.facets if not facet.hidden)
    found = (
        group_of(facet, asked, selection, index, place < OPEN)
        for place, facet in enumerate(offered)
    )
    return [group for group in found if group.count > 1 or asked.chosen.get(group.facet.name)]


def group_of(
    facet: Facet, asked: Asked, selection: Selection, index: Index, is_first: bool
) -> Group:
    """Give the choices of one facet; those that would leave nothing only if they are chosen."""
    chosen = asked.chosen.get(facet.name, ())
    counts = {**dict.fromkeys(chosen, 0), **selection.counts(facet.name)}
    values = [
        value for value in _ordered(facet, counts, chosen) if facet.values.holds(value, index)
    ]
    is_open = is_first or bool(chosen) or asked.more == facet.name
    shown = len(values) if asked.more == facet.name else _shown(len(values), len(chosen), is_first)
    choices = [
        Choice(value, facet.values.label(value, index), counts[value], value in chosen)
        for value in values[:shown]
    ]
    return Group(facet, choices, len(values), is_open)


def _shown(count: int, chosen: int, is_first: bool) -> int:
    """How many of a group's choices are drawn before the reader asks for all."""
    shown = SHOWN if is_first else SHOWN_FOLDED
    return count if count <= shown + SPARED else max(shown, chosen)


def _ordered(facet: Facet, counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[str]:
    if isinstance(facet.values, Years):
        return sorted(counts, key=lambda value: (value not in chosen, -int(value)))
    return sorted(
        counts,
        key=lambda value: (value not in chosen, value in _LAST, -counts[value], value),
    )
