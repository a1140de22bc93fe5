"""Editors choose what the first page shows, and in which order."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.blocks.front import RecordReferenceBlock
from home.models import ListedPage, SectionIndex, StandardPage
from tests.tracker.public.worlds import held_person
from tracker.dates import phnom_penh_today

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture(autouse=True)
def news(monkeypatch):
    """Let standard pages stand in for statements, which are news."""
    monkeypatch.setattr(StandardPage, "is_news", True)


@pytest.fixture
def section(add):
    return add(SectionIndex, title="News", slug="news")


@pytest.fixture
def dated(add, section):
    """Make a page of the section, so many days from today."""

    def make(title, days):
        page = add(StandardPage, section, title=title)
        day = phnom_penh_today() + timedelta(days=days)
        ListedPage.objects.filter(page=page).update(listed_on=day)
        return page

    return make


@pytest.fixture
def choose(home_page):
    def chosen(*parts):
        home_page.sections = json.dumps([{"type": kind, "value": value} for kind, value in parts])
        home_page.save()

    return chosen


def of(section, many=5, title=""):
    return {"title": title, "section": section.pk, "many": many, "is_wide": False}


def opened(client, path="/en/"):
    return BeautifulSoup(client.get(path).content, "html.parser").select_one(".front")


def headings(shown):
    return [each.get_text() for each in shown.select("h2")]


def test_the_latest_pages_of_a_section_stand_newest_first(client, choose, section, dated):
    for title, days in (("Old", -9), ("New", -1), ("Older", -20)):
        dated(title, days)
    choose(("newest_pages", of(section, many=2)))

    shown = opened(client)
    assert [each.get_text() for each in shown.select("h3")] == ["New", "Old"]
    assert headings(shown) == ["News"]


def test_events_to_come_stand_soonest_first_and_those_past_are_left_out(
    client, choose, section, dated
):
    for title, days in (("Past", -1), ("Later", 9), ("Today", 0), ("Soon", 2)):
        dated(title, days)
    choose(("coming_pages", of(section, title="What comes")))

    assert [each.get_text() for each in opened(client).select("h3")] == ["Today", "Soon", "Later"]


def test_parts_stand_in_the_editors_order(client, choose, section, dated):
    held_person()
    dated("New", -1)
    choose(("held", None), ("newest_pages", of(section, title="Ours")), ("lists", None))

    expected = ["Held at the last report", "Ours", "Ways into the records"]
    assert headings(opened(client)) == expected


def test_a_part_with_nothing_to_show_is_left_out(client, choose, section):
    empty = {"title": "Nothing", "pages": [], "is_wide": False}
    choose(("newest_pages", of(section)), ("featured_pages", empty), ("coming", None))

    assert headings(opened(client)) == []


def test_a_section_and_a_record_that_are_gone_leave_their_parts_out(client, choose, section, dated):
    dated("New", -1)
    records = {"title": "Cases", "references": [{"type": "item", "id": "x", "value": "P99999"}]}
    choose(("newest_pages", of(section)), ("featured_records", {**records, "is_wide": True}))
    section.delete()

    assert headings(opened(client)) == []


def test_featured_records_and_pages_stand_as_they_were_chosen(client, choose, dated):
    person = held_person(name_en="Sok Test")
    pages = [dated(title, -1) for title in ("First", "Second")]
    items = [{"type": "item", "id": "x", "value": page.pk} for page in reversed(pages)]
    reference = [{"type": "item", "id": "x", "value": person.reference}]
    choose(
        ("featured_pages", {"title": "", "pages": items, "is_wide": False}),
        ("featured_records", {"title": "", "references": reference, "is_wide": False}),
    )

    shown = opened(client)
    assert [each.get_text() for each in shown.select("h3")] == ["Second", "First"]
    assert "Sok Test" in shown.get_text()


def test_a_reference_of_nothing_public_is_refused_where_it_is_typed(db):
    with pytest.raises(ValidationError, match="P99999"):
        RecordReferenceBlock().clean("p99999")


def test_a_reference_may_be_typed_in_small_letters():
    person = held_person()

    assert RecordReferenceBlock().clean(f" {person.reference.lower()} ") == person.reference


def test_more_pages_take_no_more_queries(client, choose, section, dated, add):
    def queries():
        client.get("/en/")
        with CaptureQueriesContext(connection) as seen:
            client.get("/en/")
        return len(seen)

    person, pages = held_person(), [dated(f"Page {number}", number - 3) for number in range(4)]
    items = [{"type": "item", "id": "x", "value": page.pk} for page in pages]
    choose(
        *(("newest_pages", of(section, many=10)) for _ in range(4)),
        *(("coming_pages", of(section, many=10)) for _ in range(2)),
        ("featured_pages", {"title": "", "pages": items, "is_wide": False}),
        (
            "featured_records",
            {"title": "", "references": [{"type": "item", "id": "x", "value": person.reference}]},
        ),
        ("held", None),
        ("changes", None),
    )
    few = queries()
    moment = datetime(2024, 1, 5, tzinfo=UTC)
    for number in range(200):
        add(StandardPage, section, title=f"More {number}", first_published_at=moment)

    assert queries() == few <= MOST_QUERIES
