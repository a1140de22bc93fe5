"""Each search has a feed of what changed lately among its hits."""

from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import BECAUSE, CaseFactory, PersonFactory, published
from tracker.actions.withdraw import withdraw
from tracker.public.views import search_feed

pytestmark = pytest.mark.django_db
FEED = "/en/search/feed.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, **query):
    response = client.get(FEED, query)
    assert response.status_code == 200
    return [
        entry.findtext(f"{ATOM}title")
        for entry in ET.fromstring(response.content).iter(f"{ATOM}entry")
    ]


def test_what_changed_last_comes_first(client):
    earlier, later = PersonFactory(name_en="Sok Early"), PersonFactory(name_en="Sok Late")
    published(later)
    published(earlier)
    earlier.name_en = "Sok Anew"
    earlier.save()
    published(later)
    published(earlier)

    assert entries(client, q="sok") == ["Person: Sok Anew", "Person: Sok Late"]


def test_only_what_matches_is_in_it(client):
    published(PersonFactory(name_en="Sok Test"), CaseFactory(title_en="Sok case"))
    published(PersonFactory(name_en="Somebody Else"))

    assert entries(client, q="sok", kind="case") == ["Case: Sok case"]


def test_what_was_withdrawn_is_in_it_no_more(client):
    person = PersonFactory(name_en="Sok Test")
    published(person)
    withdraw(person, BECAUSE)

    assert entries(client, q="sok") == []


@pytest.mark.parametrize("query", [{}, {"q": "-sok"}])
def test_a_search_for_nothing_has_an_empty_feed(client, query):
    published(PersonFactory(name_en="Sok Test"))

    assert entries(client, **query) == []


def test_a_search_that_cannot_be_has_none(client):
    assert client.get(FEED, {"q": "sok", "kind": "x"}).status_code == 400


def test_the_page_of_a_search_leads_to_its_feed(client):
    published(PersonFactory(name_en="Sok Test"))
    page = BeautifulSoup(client.get("/en/search/?q=sok&kind=person").content, "html.parser")

    feeds = [link["href"] for link in page.select('link[type="application/atom+xml"]')]
    assert feeds[-1] == "feed.atom?q=sok&kind=person"


def test_it_sets_no_cookie(client):
    assert not client.get(FEED, {"q": "sok"}).cookies


@pytest.mark.parametrize("few", [0, 2_000])
def test_the_newest_of_few_and_of_many_are_the_same(client, monkeypatch, few):
    monkeypatch.setattr(search_feed, "_FEW", few)
    monkeypatch.setattr(search_feed, "LENGTH", 2)
    people = [PersonFactory(name_en=f"Sok {name}") for name in ("First", "Second", "Third")]
    for person in [*people, PersonFactory(name_en="Somebody Else")]:
        published(person)

    assert entries(client, q="sok") == ["Person: Sok Third", "Person: Sok Second"]


@pytest.mark.parametrize("few", [0, 2_000])
def test_no_more_cards_are_read_than_are_given(client, monkeypatch, few):
    monkeypatch.setattr(search_feed, "_FEW", few)
    published(*(PersonFactory(name_en=f"Sok {number}") for number in range(3)))

    with CaptureQueriesContext(connection) as seen:
        entries(client, q="sok")
    reading = [query["sql"] for query in seen if '"card"' in query["sql"]]
    assert len(reading) == 1
    assert f"LIMIT {search_feed.LENGTH}" in reading[0]


def test_it_is_not_sent_again_until_something_is_published(client):
    published(PersonFactory(name_en="Sok Test"))
    etag = client.get(FEED, {"q": "sok"})["ETag"]
    asked = {"headers": {"if-none-match": etag}}

    assert client.get(FEED, {"q": "sok"}, **asked).status_code == 304
    assert client.get(FEED, {"q": "test"}, **asked).status_code == 200
    published(PersonFactory())
    assert client.get(FEED, {"q": "sok"}, **asked).status_code == 200
