"""Places read from GeoJSON (RFC 7946) or from CSV with coordinates, each found sound or refused."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from home.data.files import check_size
from home.data.geometry import Place, Ring, read_geometry, read_place
from home.data.table import read_table

MOST_FEATURES: Final = 2_000
MOST_CATEGORIES: Final = 6
NAME, CATEGORY = "name", "category"
LONGITUDE: Final = ("longitude", "lon", "lng", "long", "x", "រយៈបណ្តោយ", "រយៈបណ្ដោយ")
LATITUDE: Final = ("latitude", "lat", "y", "រយៈទទឹង")


@dataclass(frozen=True, slots=True)
class Feature:
    """A thing on the map: its name, its category, further facts by column, and where it lies."""

    name: str
    category: str
    facts: tuple[str, ...]
    points: tuple[Place, ...]
    rings: tuple[Ring, ...]

    @property
    def middles(self) -> tuple[Place, ...]:
        """Where its marks stand: at its points, or in the middle of its first area."""
        if not self.rings:
            return self.points
        across = [longitude for longitude, _latitude in self.rings[0]]
        down = [latitude for _longitude, latitude in self.rings[0]]
        return (((min(across) + max(across)) / 2, (min(down) + max(down)) / 2),)


@dataclass(frozen=True, slots=True)
class Places:
    """All that a map shows: columns of further facts, categories as they first occur, features."""

    columns: tuple[str, ...]
    categories: tuple[str, ...]
    features: tuple[Feature, ...]


@lru_cache(maxsize=64)
def read_places(text: str, language: str) -> Places:
    """Read GeoJSON, or CSV that has columns of longitudes and latitudes.

    A property whose name ends in _km or _en is shown to readers of that language. Raises
    ValidationError that names the feature or the row, and says what to do.
    """
    check_size(len(text.encode()))
    is_json = text.lstrip("\ufeff \t\r\n").startswith(("{", "["))
    found = list(_from_geojson(text, language) if is_json else _from_csv(text))
    _check_count(len(found))
    told = [properties for properties, _points, _rings in found]
    columns = tuple(
        dict.fromkeys(key for one in told for key in one if key not in (NAME, CATEGORY))
    )
    features = tuple(
        Feature(
            name=properties.get(NAME) or str(number),
            category=properties.get(CATEGORY, ""),
            facts=tuple(properties.get(column, "") for column in columns),
            points=points,
            rings=rings,
        )
        for number, (properties, points, rings) in enumerate(found, start=1)
    )
    return Places(columns, _categories(features), features)


def _check_count(count: int) -> None:
    if not count:
        raise ValidationError(_("There is no place in these data. Add some."))
    if count > MOST_FEATURES:
        raise ValidationError(
            _("These are %(count)s places; a map takes %(most)s. Leave out some."),
            params={"count": count, "most": MOST_FEATURES},
        )


def _categories(features: tuple[Feature, ...]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(feature.category for feature in features if feature.category))
    if len(found) > MOST_CATEGORIES:
        raise ValidationError(
            _("These are %(count)s categories; a legend takes %(most)s. Bring some together."),
            params={"count": len(found), "most": MOST_CATEGORIES},
        )
    return found


Read = tuple[dict[str, str], tuple[Place, ...], tuple[Ring, ...]]


def _from_geojson(text: str, language: str) -> Iterator[Read]:
    features = _features(_parsed(text))
    _check_count(len(features))
    for number, feature in enumerate(features, start=1):
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            raise ValidationError(
                _("Item %(number)s of “features” is no Feature. Export the map anew."),
                params={"number": number},
            )
        properties = _in_language(feature.get("properties") or {}, language)
        called = properties.get(NAME) or str(number)
        yield properties, *read_geometry(feature.get("geometry"), called)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise ValidationError(
            _("This GeoJSON is broken at line %(line)s, sign %(sign)s. Export it anew."),
            params={"line": error.lineno, "sign": error.colno},
        ) from error
    except (RecursionError, ValueError) as error:
        raise ValidationError(_("This GeoJSON is broken. Export it anew.")) from error


def _features(data: Any) -> list[Any]:
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        raise ValidationError(
            _("This is no FeatureCollection of GeoJSON. Export the whole layer as GeoJSON.")
        )
    return features


def _in_language(properties: Any, language: str) -> dict[str, str]:
    """Give properties as texts, of pairs in two languages the reader's."""
    if not isinstance(properties, dict):
        return {}
    told: dict[str, str] = {}
    for key, value in properties.items():
        name, _mark, ending = key.rpartition("_")
        if ending in ("km", "en") and name:
            if ending != language:
                continue
            key = name
        told[key] = "" if value is None or isinstance(value, dict | list) else str(value)
    return told


def _from_csv(text: str) -> Iterator[Read]:
    table = read_table(text)
    headings = [column.heading for column in table.columns]
    lower = [heading.lower() for heading in headings]
    across = next((place for place, name in enumerate(lower) if name in LONGITUDE), None)
    down = next((place for place, name in enumerate(lower) if name in LATITUDE), None)
    if across is None or down is None:
        raise ValidationError(
            _("A map wants a column called longitude and one called latitude. Rename the columns.")
        )
    others = [place for place in range(len(headings)) if place not in (across, down)]
    for number, row in enumerate(table.rows, start=2):
        where = _("Row %(row)s") % {"row": number}
        at = read_place([row[across], row[down]], where)
        yield {_known(headings, place): row[place] for place in others}, (at,), ()


def _known(headings: list[str], place: int) -> str:
    """Give a column's name; name and category are known however they are written."""
    heading = headings[place]
    return heading.lower() if heading.lower() in (NAME, CATEGORY) else heading
