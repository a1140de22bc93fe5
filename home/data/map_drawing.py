"""Places on the plane of the provinces' outlines: a mark for each, of its category's shape."""

from dataclasses import dataclass
from typing import Final

from home.data.geo import Feature, Places
from tracker.public.maps.outlines import on_plane

SHAPES: Final = (
    "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    "M-5.5-5.5h11v11h-11z",
    "M0-7l6.5 12h-13z",
    "M0-7.5l6.5 7.5l-6.5 7.5l-6.5-7.5z",
    "M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z",
    "M0 7l6.5-12h-13z",
    "M-8-2.5h16v5h-16z",
)
"""Circle, square, triangle, diamond, cross, triangle on its head, bar: told without colour."""


@dataclass(frozen=True, slots=True)
class Category:
    """A line of the legend: a word, its shape, and how many places are of it."""

    word: str
    shape: str
    step: int
    count: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A feature on the map: marks at its points or in its middle, and its area if it has one."""

    number: int
    feature: Feature
    category: Category
    spots: tuple[tuple[int, int], ...]
    area: str


def legend(places: Places) -> tuple[Category, ...]:
    """Give the lines of the legend; one without a word where there are no categories."""
    found = [feature.category for feature in places.features]
    words = [*places.categories, *([""] if "" in found else [])]
    return tuple(
        Category(word, SHAPES[step], step + 1, found.count(word)) for step, word in enumerate(words)
    )


def marks(places: Places, categories: tuple[Category, ...]) -> tuple[Mark, ...]:
    """Give the marks of all features, numbered as their rows in the table are."""
    by_word = {category.word: category for category in categories}
    return tuple(
        Mark(
            number,
            feature,
            by_word[feature.category],
            tuple(on_plane(*middle) for middle in feature.middles),
            _area(feature),
        )
        for number, feature in enumerate(places.features, start=1)
    )


def _area(feature: Feature) -> str:
    corners = ([on_plane(*corner) for corner in ring] for ring in feature.rings)
    return "".join(
        "M" + "L".join(f"{x} {y}" for x, y in dict.fromkeys(ring)) + "z" for ring in corners
    )
