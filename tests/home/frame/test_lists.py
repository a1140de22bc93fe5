"""Sections list what is published below them, leaf by leaf, for a bounded number of queries."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import ListedPage, SectionIndex, StandardPage

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def section(add):
    return add(SectionIndex, title="News", slug="news", order="newest")


@pytest.fixture
def dated(add, section):
    def make(title, month, parent=None):
        moment = datetime(2024, month, 5, tzinfo=UTC)
        return add(StandardPage, parent or section, title=title, first_published_at=moment)

    return make


def titles(client, path):
    page = BeautifulSoup(client.get(path).content, "html.parser")
    return [heading.get_text() for heading in page.select(".listed h2")]


def test_the_newest_stands_first_with_its_date(client, section, dated):
    dated("Old", 1)
    dated("New", 3)

    assert titles(client, section.url) == ["New", "Old"]
    assert "5 March 2024" in client.get(section.url).content.decode()


def test_a_long_list_goes_on_on_further_leaves(client, section, add):
    for number in range(SectionIndex.LEAF + 1):
        add(StandardPage, section, title=f"Page {number}")

    assert len(titles(client, section.url)) == SectionIndex.LEAF
    assert len(titles(client, f"{section.url}?page=2")) == 1


@pytest.mark.parametrize(
    ("asked", "status"), [("x", 400), ("-1", 400), ("9" * 30, 400), ("²", 400), ("7", 404)]
)
def test_a_leaf_that_there_is_not_is_refused(client, section, asked, status):
    assert client.get(f"{section.url}?page={asked}").status_code == status


def test_what_is_kept_from_the_public_is_not_listed(client, section, dated):
    hidden = dated("Hidden", 1)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")

    assert titles(client, section.url) == []


def test_a_draft_beside_a_published_page_does_not_change_what_lists_say(section, dated):
    page = dated("Told", 1)
    page.summary = "A draft's summary."
    page.save_revision()

    assert ListedPage.objects.get(page=page).summary == ""
    page.get_latest_revision().publish()
    assert ListedPage.objects.get(page=page).summary == "A draft's summary."


def test_more_pages_take_no_more_queries(client, section, dated):
    def queries():
        client.get(section.url)
        with CaptureQueriesContext(connection) as seen:
            client.get(section.url)
        return len(seen)

    dated("First", 1)
    dated("Second", 1)
    few = queries()
    for number in range(18):
        dated(f"Page {number}", 1 + number % 12)

    assert queries() == few <= MOST_QUERIES
