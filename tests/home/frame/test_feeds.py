"""Each section can be followed, and so can the whole site."""

from xml.etree import ElementTree as ET

import pytest
from django.test import override_settings

from home.models import SectionIndex, StandardPage

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(autouse=True)
def news(monkeypatch):
    """Let standard pages stand in for statements, which are news."""
    monkeypatch.setattr(StandardPage, "is_news", True)


@pytest.fixture
def section(add):
    return add(SectionIndex, title="News", slug="news")


def published(page):
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def feed(client, path):
    response = client.get(path)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(response.content)


def text(element, path):
    found = element.find(path, ATOM)
    return found.text if found is not None else None


def test_a_feed_names_what_was_published_with_its_summary_and_its_language(client, add, section):
    published(add(StandardPage, section, title="Told & done", summary="In <short>."))

    told = feed(client, "/en/news/feed.atom")
    entry = told.find("a:entry", ATOM)
    assert told.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert (text(entry, "a:title"), text(entry, "a:summary")) == ("Told & done", "In <short>.")
    assert text(entry, "a:updated")


@override_settings(BASE_URL="https://example.org")
def test_an_entry_keeps_its_name_when_its_address_changes(client, add, section):
    page = published(add(StandardPage, section, title="Told"))
    before = text(feed(client, "/en/news/feed.atom"), "a:entry/a:id")
    page.slug = "another"
    page.save()

    assert text(feed(client, "/en/news/feed.atom"), "a:entry/a:id") == before
    assert before == f"tag:example.org,2026:page:{page.translation_key}:en"


def test_who_asked_before_is_told_that_nothing_changed(client, add, section):
    published(add(StandardPage, section, title="Told"))
    mark = client.get("/en/news/feed.atom")["ETag"]

    again = client.get("/en/news/feed.atom", headers={"if-none-match": mark})
    assert again.status_code == 304


def test_a_feed_without_entries_says_the_same_each_time(client, section):
    published(section)

    assert client.get("/en/news/feed.atom").content == client.get("/en/news/feed.atom").content


def test_the_sites_feed_has_the_pages_of_its_language(client, add, section):
    published(add(StandardPage, section, title="Told"))

    assert text(feed(client, "/en/feed.atom"), "a:entry/a:title") == "Told"
    assert feed(client, "/km/feed.atom").find("a:entry", ATOM) is None


def test_the_feed_of_the_search_is_still_there(client):
    assert client.get("/en/search/feed.atom?q=test").status_code == 200


@pytest.mark.parametrize("path", ["/en/nowhere/feed.atom", "/en/news/page/feed.atom"])
def test_what_is_no_section_has_no_feed(client, add, section, path):
    add(StandardPage, section, title="Page", slug="page")

    assert client.get(path).status_code == 404


def test_a_section_tells_programs_where_its_feed_is(client, section):
    page = client.get(section.url).content.decode()

    assert 'type="application/atom+xml"' in page
    assert f'{section.url}feed.atom"' in page
