"""The pages of a whole world: nothing confidential on them, every link and id in order."""

import pytest

from tests.factories import published, whole
from tests.tracker.public.pages import opened, queries_of
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db

KINDS = [
    "court",
    "place",
    "organisation",
    "law",
    "provision",
    "person",
    "case",
    "hearing",
    "incident",
]


@pytest.fixture(scope="module")
def made(module_transaction):
    """A world with a canary in each of its confidential fields."""
    world = whole()
    for record in world.records():
        fields = [field.name for field in record._meta.fields if "confidential" in field.name]
        for field in fields:
            setattr(record, field, "canary-7f3a")
        record.save()
    published(*world.records())
    return world


@pytest.fixture
def world(made, db):
    return made.read_again()


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.parametrize("kind", KINDS)
def test_confidential_values_are_on_no_page(client, world, kind, language):
    page = opened(client, PublishedRecord.objects.filter(kind=kind)[0], language)

    assert "canary" not in str(page)


def test_notes_and_the_places_that_cite_them_lead_to_each_other(client, world):
    page = opened(client, PublishedRecord.objects.get(pk=world.person.reference))

    ids = {tag["id"] for tag in page.select("[id]")}
    inside = [a["href"][1:] for a in page.select('main a[href^="#"]')]
    assert page.select(".notes a")
    assert page.select(".back a")
    assert set(inside) <= ids


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_on_a_page_is_there_once(client, world, kind):
    page = opened(client, PublishedRecord.objects.filter(kind=kind)[0])

    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_takes_at_most_four_queries_and_one_once_it_is_drawn(client, world, kind):
    record = PublishedRecord.objects.filter(kind=kind)[0]

    assert queries_of(client, record) <= 4
    assert queries_of(client, record) == 1
