"""The choices that a list offers: each value of a facet with how many records it would leave."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.localized import Pair
from tracker.public.filters.asked import Asked
from tracker.public.filters.facets import Facet
from tracker.public.filters.values import Years
from tracker.public.index import Index, Selection

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen, and how many records have it among what else is chosen."""

    value: str
    label: Pair
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """The choices of a facet: what is chosen, then the most frequent; years from the latest."""

    facet: Facet
    choices: list[Choice]

    @property
    def first(self) -> list[Choice]:
        """Those that are shown at once."""
        return self.choices[: self._shown]

    @property
    def more(self) -> list[Choice]:
        """Those that are shown when asked for; never a single one."""
        return self.choices[self._shown :]

    @property
    def _shown(self) -> int:
        count = len(self.choices)
        return count if count <= SHOWN + 1 else max(SHOWN, self.count_chosen)

    @property
    def count_chosen(self) -> int:
        """How many of them are chosen."""
        return sum(choice.is_chosen for choice in self.choices)


def groups(asked: Asked, selection: Selection, index: Index) -> list[Group]:
    """Give the groups of choices of a list; a facet with nothing to choose is left out."""
    offered = (facet for facet in asked.filter.facets if not facet.hidden)
    found = (group_of(facet, asked, selection, index) for facet in offered)
    return [group for group in found if len(group.choices) > 1 or group.count_chosen]


def group_of(facet: Facet, asked: Asked, selection: Selection, index: Index) -> Group:
    """Give the choices of one facet; those that would leave nothing only if they are chosen."""
    chosen = asked.chosen.get(facet.name, ())
    counts = {**dict.fromkeys(chosen, 0), **selection.counts(facet.name)}
    values = [
        value for value in _ordered(facet, counts, chosen) if facet.values.holds(value, index)
    ]
    return Group(
        facet,
        [
            Choice(value, facet.values.label(value, index), counts[value], value in chosen)
            for value in values
        ],
    )


def _ordered(facet: Facet, counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[str]:
    if isinstance(facet.values, Years):
        return sorted(counts, key=lambda value: (value not in chosen, -int(value)))
    return sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))
