"""Names held in memory and found by their sound: to measure, and for sets that fit there."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from search.text.names.likeness import AskedName, written

_POOL: Final = 300
_LEAST_ALIKE: Final = 0.3


class Found(NamedTuple):
    """The place of a name among those that were given, and how alike it is."""

    place: int
    likeness: float


class NameIndex:
    """Names that are found by one of like sound: by coarse sounds first, then by all they tell."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [written(name) for name in names]
        self._places: list[int] = []
        self._coarse: list[str] = []
        for place, name in enumerate(self._names):
            for coarse in dict.fromkeys(form.coarse for form in name.forms):
                self._places.append(place)
                self._coarse.append(coarse)

    def search(self, name: str, most: int = 12) -> list[Found]:
        """Give the names most like this one, best first."""
        asked = AskedName(name)
        found = [Found(place, asked.likeness_to(self._names[place])) for place in self._near(asked)]
        return sorted(found, key=lambda each: (-each.likeness, each.place))[:most]

    def _near(self, asked: AskedName) -> list[int]:
        nearest: dict[int, float] = {}
        for coarse in dict.fromkeys(form.coarse for form in asked.forms):
            for _coarse, near, at in process.extract(
                coarse,
                self._coarse,
                scorer=Indel.normalized_similarity,
                processor=None,
                limit=_POOL,
                score_cutoff=_LEAST_ALIKE,
            ):
                place = self._places[at]
                nearest[place] = max(near, nearest.get(place, 0.0))
        return sorted(nearest, key=lambda place: -nearest[place])[:_POOL]
