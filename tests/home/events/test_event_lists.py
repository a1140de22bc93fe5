"""The list of events and its months: complete, in order, and quick however many there are."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import EventIndex
from tracker.dates import phnom_penh_today
from tracker.public.calendar import Month

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def index(add):
    return add(EventIndex, title="Events", slug="events")


def text_of(client, index, query: str = "") -> str:
    return client.get(f"{index.url}{query}").content.decode()


def around_today(days: int) -> str:
    return (phnom_penh_today() + timedelta(days=days)).isoformat()


def test_what_is_to_come_stands_soonest_first_and_what_has_been_latest_first(client, index, event):
    for days, title in [(9, "Later"), (2, "Sooner"), (-9, "Long ago"), (-2, "Lately")]:
        event(title=title, starts_on=around_today(days))

    shown = text_of(client, index)
    places = [shown.index(title) for title in ("Sooner", "Later", "Lately", "Long ago")]
    assert places == sorted(places)


def test_an_event_of_several_days_is_to_come_until_its_last(client, index, event):
    event(title="Going on", starts_on=around_today(-2), ends_on=around_today(0))

    shown = text_of(client, index)
    assert shown.index("Going on") < shown.index("Past events")


def test_a_kind_is_kept_alone_and_on_its_pages(client, index, event):
    event(title="A meeting")
    for number in range(21):
        event(title=f"Forum {number}", kind="forum", place="Lowell")

    shown = text_of(client, index, "?kind=forum")
    assert "A meeting" not in shown
    assert 'href="?kind=forum&amp;past=2"' in shown


def test_pages_hold_every_event_once(client, index, event):
    for number in range(45):
        event(
            title=f"Event {number:02}", starts_on=f"2023-{1 + number // 25:02}-{1 + number % 25:02}"
        )

    found = [
        title
        for page in (1, 2, 3)
        for title in re.findall(r">(Event \d\d)<", text_of(client, index, f"?past={page}"))
    ]
    assert found == [f"Event {number:02}" for number in reversed(range(45))]


def test_drafts_are_not_listed(client, index, event):
    event(title="Not yet", live=False)

    assert "Not yet" not in text_of(client, index)


@pytest.mark.parametrize(
    "query",
    [
        "month=2022-13",
        "month=1500-01",
        "month=<script>",
        "month=2022-06&month=2022-07",
        "kind=party",
        "past=0",
        "past=-1",
        "coming=٢",
        "past=99999999999999999999",
    ],
)
def test_a_query_that_cannot_be_is_refused_in_words(client, index, query):
    response = client.get(f"{index.url}?{query}")

    assert response.status_code == 400
    assert b"<h1>" in response.content


def test_a_page_past_the_end_is_not_there(client, index):
    assert client.get(f"{index.url}?past=2").status_code == 404


def test_a_month_lays_events_on_their_days(client, index, event):
    event(title="Opening", starts_on="2023-07-15", ends_on="2023-07-16")
    event(title="Some day", starts_on="2023-07")
    event(title="Elsewhen", starts_on="2023-08-01")

    response = client.get(f"{index.url}?month=2023-07")
    days = [day.on.day for day in response.context["sheet"].days]
    assert days == [15, 16]
    assert [row.event.title for row in response.context["sheet"].undated] == ["Some day"]
    assert "Elsewhen" not in response.content.decode()


def test_the_day_is_that_of_the_events_own_place(client, index, event):
    hours = {"starts_at": "18:00", "ends_at": "20:00", "time_zone": "America/Los_Angeles"}
    event(starts_on="2023-07-31", **hours)

    july, august = (
        client.get(f"{index.url}?month={month}").context["sheet"].days
        for month in ("2023-07", "2023-08")
    )
    assert [day.on.day for day in july] == [31]
    assert august == ()


def test_an_empty_month_leads_to_the_nearest_with_events(client, index, event):
    event(starts_on="2023-05-02")
    event(starts_on="2023-09-02")

    shown = text_of(client, index, "?month=2023-07")
    assert "No event is on record in this month." in shown
    assert 'href="?month=2023-05"' in shown
    assert 'href="?month=2023-09"' in shown


def test_all_events_of_a_full_day_are_there(client, index, event):
    for number in range(7):
        event(title=f"Meeting {number}")

    shown = text_of(client, index, "?month=2023-07")
    assert all(f"Meeting {number}" in shown for number in range(7))


def test_links_to_events_ask_for_no_site(client, index, event):
    event(title="Meeting", starts_on=str(phnom_penh_today()))
    client.get(index.url)

    with CaptureQueriesContext(connection) as seen:
        assert "Meeting" in client.get(index.url).content.decode()
    assert not any('FROM "wagtailcore_site"' in query["sql"] for query in seen)


@pytest.mark.parametrize("query", ["", "?kind=meeting", "?month=", "?month=1999-01"])
def test_more_events_take_no_more_queries(client, index, event, query):
    def queries() -> int:
        client.get(f"{index.url}{query}")
        with CaptureQueriesContext(connection) as seen:
            client.get(f"{index.url}{query}")
        return len(seen)

    month = Month.of(phnom_penh_today())
    for number in range(5):
        event(title=f"A {number}", starts_on=f"{month}-0{1 + number}")
    few = queries()
    for number in range(45):
        event(title=f"B {number}", starts_on=f"{month}-{1 + number % 28:02}")

    assert queries() == few <= MOST_QUERIES
