"""Places are read from GeoJSON and CSV; what is wrong is named with the feature or the row."""

import json

import pytest
from django.core.exceptions import ValidationError

from home.data.geo import read_places
from home.data.map_drawing import legend, marks

SQUARE = [[104.0, 12.0], [104.5, 12.0], [104.5, 12.5], [104.0, 12.0]]


def geojson(*geometries: object, **properties: object) -> str:
    features = [
        {"type": "Feature", "properties": properties, "geometry": geometry}
        for geometry in geometries
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def point(*pair: object) -> dict[str, object]:
    return {"type": "Point", "coordinates": list(pair)}


def test_points_and_polygons_are_read_with_the_words_of_the_readers_language():
    area = {"type": "Polygon", "coordinates": [SQUARE]}
    text = geojson(area, point(104.9, 11.5), name_km="ក", name_en="A", category="Rubber", ha=12)

    places = read_places(text, "km")

    assert [feature.name for feature in places.features] == ["ក", "ក"]
    assert places.columns == ("ha",)
    assert len(places.features[0].rings[0]) == 4
    assert places.features[1].points == ((104.9, 11.5),)


def test_csv_with_coordinates_is_read():
    places = read_places("Name,Category,Latitude,Longitude,Note\nA,x,11.5,104.9,n\n", "en")

    feature = places.features[0]
    assert (feature.name, feature.category, feature.facts) == ("A", "x", ("n",))
    assert feature.points == ((104.9, 11.5),)


LINE = {"type": "LineString", "coordinates": [[104, 12], [105, 12]]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"type":\n "FeatureCollection",,}', "line 2, sign 22"),
        ("[" * 50_000, "GeoJSON is broken"),
        ("[1]", "no FeatureCollection"),
        ('{"type": "FeatureCollection", "features": [1]}', "Item 1 of"),
        ('{"type": "FeatureCollection", "features": []}', "no place"),
        (geojson(point(2.3, 48.8), name="Paris"), "“Paris”: longitude 2.3, latitude 48.8 is far"),
        (geojson(point(11.5, 104.9), name="A"), "wrong order"),
        (geojson(point("x", 1), name="A"), "“A” has no two numbers"),
        (geojson(point(float("nan"), 12), name="A"), "far from Cambodia"),
        (geojson(point(10**400, 12), name="A"), "no two numbers"),
        (geojson(None, name="A"), "a map shows points and polygons"),
        (geojson(LINE, name="A"), "“A” is a LineString"),
        (geojson({"type": "Polygon", "coordinates": [[[104, 12]]]}, name="A"), "ring of 1 corners"),
        (geojson({"type": "Polygon", "coordinates": 7}, name="A"), "no coordinates"),
        ("Name,Lat\nA,11\n", "a column called longitude"),
        ("Name,Lat,Lon\nA,11,104\nB,,104\n", "Row 3 has no two numbers"),
        (geojson(*[point(104, 12)] * 2_001), "2001 places; a map takes 2000"),
        ("x" * 1_000_001, "1.0 MB"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, told):
    with pytest.raises(ValidationError) as refused:
        read_places(text, "en")

    assert told in refused.value.messages[0]


def test_more_categories_than_shapes_are_refused():
    rows = "".join(f"A,kind {number},11,104\n" for number in range(7))

    with pytest.raises(ValidationError, match="7 categories"):
        read_places(f"name,category,lat,lon\n{rows}", "en")


def test_every_category_has_a_shape_of_its_own_and_its_count():
    places = read_places("name,category,lat,lon\nA,x,11,104\nB,y,11,104\nC,,11,104\n", "en")

    lines = legend(places)

    assert [(line.word, line.count) for line in lines] == [("x", 1), ("y", 1), ("", 1)]
    assert len({line.shape for line in lines}) == 3


def test_an_area_has_its_outline_and_a_mark_in_its_middle():
    places = read_places(geojson({"type": "Polygon", "coordinates": [SQUARE]}), "en")

    mark = marks(places, legend(places))[0]

    assert mark.area.count("L") == 2
    assert len(mark.spots) == 1
