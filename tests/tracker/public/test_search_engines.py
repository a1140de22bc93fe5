"""Readers' pages say the same, whichever engine answered, and ask Elasticsearch once."""

import pytest

from search.engines.elasticsearch import finding
from search.outbox import drain
from tests.factories import BECAUSE, PersonFactory, published
from tests.tracker.public.worlds import hearing_on, held_person
from tracker.actions.anonymise import anonymise
from tracker.public.index import reset

pytestmark = [pytest.mark.django_db, pytest.mark.requires_elasticsearch]

ADDRESSES = [
    "/en/people/?q=sok",
    "/en/people/?q=sok&sex=male&sort=name",
    "/en/people/?q=sock+tst",
    "/en/people/?q=sok&sort=newest&page=2",
    "/km/people/?q=តេស្ត",
    "/en/hearings/?q=2020&when=past",
    "/en/cases/?q=case+-sok",
    "/en/search/?q=sok",
    "/km/search/?q=សុខ",
]


@pytest.fixture
def asked(elasticsearch, monkeypatch):
    """A world of records in Elasticsearch; gives the requests that readers make of it."""
    for number in range(30):
        published(PersonFactory(name_en=f"Sok Test{number}", name_km="សុខ តេស្ត"))
    held_person(name_en="Sokh Tesst", name_km="")
    hearing_on("2020-07-31")
    drain()
    requests = []
    ask = finding._asked
    monkeypatch.setattr(finding, "_asked", lambda *query: requests.append(query) or ask(*query))
    return requests


def page(client, address: str) -> str:
    reset()
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_the_same_from_one_request(client, asked, settings, address):
    by_elasticsearch = page(client, address)
    assert len(asked) == 1

    settings.ELASTICSEARCH_URL = ""
    assert page(client, address) == by_elasticsearch


@pytest.mark.parametrize("address", ["/en/people/", "/en/people/?sex=male", "/en/"])
def test_without_words_nothing_is_asked(client, asked, address):
    page(client, address)

    assert asked == []


def test_a_name_that_was_taken_away_is_found_by_nobody_from_then_on(client, elasticsearch):
    person = PersonFactory(name_en="Sok Secret", name_km="សុខ សម្ងាត់")
    published(person)
    drain()
    anonymise(person, BECAUSE)

    assert person.reference not in page(client, "/en/people/?q=secret")
    drain()
    assert person.reference not in page(client, "/en/people/?q=secret")
