"""Coordinates of GeoJSON as places on earth, none of them far from Cambodia."""

from math import isfinite
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

Place = tuple[float, float]
"""Longitude and latitude in degrees (WGS 84)."""
Ring = tuple[Place, ...]

WEST, EAST, SOUTH, NORTH = 101.0, 109.0, 9.0, 16.0
"""Cambodia and what lies around it: nothing farther off can be seen on its map."""
MOST_CORNERS: Final = 20_000
FEWEST_CORNERS: Final = 4
"""A ring of RFC 7946 ends where it began."""


def read_geometry(geometry: Any, called: str) -> tuple[tuple[Place, ...], tuple[Ring, ...]]:
    """Give the points and the rings of a geometry; `called` names its feature in errors.

    Raises ValidationError for lines and collections, and for coordinates that are wrong.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    where = _("“%(name)s”") % {"name": called[:80]}
    if kind not in ("Point", "MultiPoint", "Polygon", "MultiPolygon"):
        raise ValidationError(
            _("%(where)s is a %(kind)s; a map shows points and polygons. Leave it out."),
            params={"where": where, "kind": str(kind)[:40]},
        )
    coordinates = geometry.get("coordinates")
    if kind == "Point":
        return (read_place(coordinates, where),), ()
    if kind == "MultiPoint":
        return tuple(read_place(one, where) for one in _list(coordinates, where)), ()
    polygons = [coordinates] if kind == "Polygon" else _list(coordinates, where)
    rings = [ring for polygon in polygons for ring in _list(polygon, where)]
    return (), tuple(_ring(ring, where) for ring in rings)


def read_place(pair: Any, where: str) -> Place:
    """Give a longitude and a latitude; raises ValidationError where they lie far off."""
    try:
        longitude, latitude = (float(part) for part in _list(pair, where)[:2])
    except (TypeError, ValueError, OverflowError) as error:
        raise ValidationError(
            _("%(where)s has no two numbers for its place. Write longitude and latitude."),
            params={"where": where},
        ) from error
    if _is_near(longitude, latitude):
        return longitude, latitude
    params = {"where": where, "longitude": longitude, "latitude": latitude}
    if _is_near(latitude, longitude):
        raise ValidationError(
            _("%(where)s: %(longitude)s, %(latitude)s stand in the wrong order: longitude first."),
            params=params,
        )
    raise ValidationError(
        _(
            "%(where)s: longitude %(longitude)s, latitude %(latitude)s is far from Cambodia. Write"
            " degrees (WGS 84), as 104.92 and 11.56."
        ),
        params=params,
    )


def _is_near(longitude: float, latitude: float) -> bool:
    is_real = isfinite(longitude) and isfinite(latitude)
    return is_real and WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH


def _ring(ring: Any, where: str) -> Ring:
    corners = _list(ring, where)
    if not FEWEST_CORNERS <= len(corners) <= MOST_CORNERS:
        raise ValidationError(
            _("%(where)s has a ring of %(count)s corners; %(fewest)s to %(most)s can be drawn."),
            params={
                "where": where,
                "count": len(corners),
                "fewest": FEWEST_CORNERS,
                "most": MOST_CORNERS,
            },
        )
    return tuple(read_place(corner, where) for corner in corners)


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise ValidationError(
            _("%(where)s has no coordinates. Export the map anew."), params={"where": where}
        )
    return value
