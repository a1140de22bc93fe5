"""Queries among pages and records give the same hits on every engine."""

from collections.abc import Iterator

import pytest

from home.models import StandardPage
from search.outbox import drain
from tests.factories import PersonFactory, published
from tests.home.test_found_pages import hits

pytestmark = pytest.mark.django_db
LONG = "The committee heard a witness. " * 2_000
QUERIES = [
    ("boatmen", "en", ["About boatmen", "The river"]),
    ("boatmen", "km", ["About boatmen", "The river"]),
    ("អ្នកបើកទូក", "km", ["About boatmen"]),
    ("អ្នកបើកទូក", "en", ["About boatmen"]),
    ("sok", "en", ["Sok Boatman", "About boatmen"]),
    ("lantern", "en", ["The river"]),
    ("river lantern", "en", ["The river"]),
    ('"heard a witness"', "en", ["The river"]),
    ("witness -lantern", "en", []),
    ("boatmen -sok", "en", ["The river"]),
    ("year:1999 boatmen", "en", []),
    ("nothing", "en", []),
]


@pytest.fixture
def world(add, khmer) -> None:
    """A page in both languages, a long one in English, a person."""
    published(PersonFactory(name_en="Sok Boatman", name_km=""))
    page = add(StandardPage, title="About boatmen", summary="Sok is one of them.")
    khmer(page, title="អំពីអ្នកបើកទូក")
    body = [("text", f"<p>Boatmen. {LONG} A lantern.</p>")]
    add(StandardPage, title="The river", summary="Harbours.", body=body)


@pytest.fixture(
    params=["database", pytest.param("elasticsearch", marks=pytest.mark.requires_elasticsearch)]
)
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give each engine in turn."""
    if request.param == "elasticsearch":
        request.getfixturevalue("elasticsearch")
    return request.param


def test_a_query_gives_the_hits_that_it_is_known_to_have(engine, world, client):
    drain()

    for typed, language, titles in QUERIES:
        found = [hit["title"]["en"] for hit in hits(client, typed, language)]
        assert found == titles, (typed, language)


def test_an_unpublished_page_is_found_on_no_engine(engine, world, client):
    drain()
    StandardPage.objects.get(title="The river").unpublish()

    assert hits(client, "lantern") == []
    drain()
    assert hits(client, "lantern") == []
