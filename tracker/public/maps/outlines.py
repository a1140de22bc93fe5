"""The provinces' outlines as SVG paths, read from `provinces.geojson` (ODbL: see NOTICE.md)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, radians
from pathlib import Path
from typing import Any, Final

from tracker.choices import Province

Point = tuple[int, int]
Ring = list[Point]

WIDTH: Final = 640
WEST, EAST, SOUTH, NORTH = 102.334, 107.628, 10.424, 14.678
SCALE: Final = WIDTH / (EAST - WEST)
STRETCH: Final = 1 / cos(radians((SOUTH + NORTH) / 2))
HEIGHT: Final = round((NORTH - SOUTH) * SCALE * STRETCH)

LOOSE_NAMES: Final = {
    "Bantey Meanchey": "KH-1",
    "Ratanakiri Province": "KH-16",
    "Tbong Khmum": "KH-25",
}
"""Names in the data that are spelled otherwise than ISO 3166-2 spells them."""
LABELS_BY_HAND: Final = {"KH-8": (331, 427)}
"""Kandal lies around Phnom Penh: its longest line runs too close to that."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One province on a plane of WIDTH by HEIGHT: its path, and where a label has most room."""

    code: str
    path: str
    label: Point
    room: int


@cache
def outlines() -> tuple[Outline, ...]:
    """Give every province's outline, the largest first so that enclosed ones lie on top."""
    data = json.loads(Path(__file__).with_name("provinces.geojson").read_text("utf-8"))
    found = [_outline(feature) for feature in data["features"]]
    return tuple(sorted(found, key=lambda outline: -outline.room))


def code_of(name: str) -> str:
    """Give the ISO 3166-2 code of a province by its name in the data; raises KeyError."""
    codes = {term.en: term.code for term in Province}
    return LOOSE_NAMES.get(name) or codes[name]


def _outline(feature: dict[str, Any]) -> Outline:
    rings = [[on_plane(*place) for place in ring] for ring in _rings(feature["geometry"])]
    left, right, level = widest_chord(rings)
    code = code_of(feature["properties"]["name"])
    return Outline(
        code=code,
        path="".join(_path(ring) for ring in rings),
        label=LABELS_BY_HAND.get(code, ((left + right) // 2, level)),
        room=right - left,
    )


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    """Give the rings of a Polygon or of a MultiPolygon, holes too: they are drawn even-odd."""
    shapes = geometry["coordinates"]
    for polygon in shapes if geometry["type"] == "MultiPolygon" else [shapes]:
        yield from polygon


def on_plane(longitude: float, latitude: float) -> Point:
    """Project to whole units, a kilometre or so each, so that neighbours keep one border."""
    return round((longitude - WEST) * SCALE), round((NORTH - latitude) * SCALE * STRETCH)


def _path(ring: Ring) -> str:
    """Write a ring in steps from point to point, the shortest spelling there is."""
    points = [ring[0], *(after for before, after in pairwise(ring) if before != after)]
    if points[-1] == points[0]:
        points.pop()
    steps = [f"{x - a} {y - b}" for (a, b), (x, y) in pairwise(points)]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def widest_chord(rings: list[Ring]) -> tuple[int, int, int]:
    """Give left, right and height of a long level line inside, near the middle if it can be."""
    heights = [y for ring in rings for _, y in ring]
    top, bottom = min(heights), max(heights)
    middle = (top + bottom) / 2
    # A hundredth off, so that no level runs through a corner.
    levels = [top + (bottom - top) * share / 20 + 0.01 for share in range(5, 16)]
    chords = [
        (right - left - abs(level - middle), left, right, level)
        for level in levels
        for left, right in _chords(rings, level)
    ]
    _, left, right, level = max(chords)
    return round(left), round(right), round(level)


def _chords(rings: list[Ring], level: float) -> list[tuple[float, float]]:
    crossings = sorted(
        x1 + (level - y1) * (x2 - x1) / (y2 - y1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 <= level) != (y2 <= level)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))
