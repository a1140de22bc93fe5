"""Events in a real browser: subscribing to the calendar, and pages that everybody can use."""

from typing import Any
from urllib.request import urlopen

import pytest
from icalendar import Calendar

from home.models import EventIndex, HomePage, TimelineEntry, TimelinePage
from tests.browser.test_overview_pages import findings
from tests.browsing import DRAWN_WIDTH

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]


@pytest.fixture
def paths(add: Any, event: Any) -> list[str]:
    """The pages of an event, of all events, of a month and of a series."""
    index = add(EventIndex, title="Events")
    hours = {"starts_at": "09:00", "time_zone": "Europe/Zurich"}
    page = event(title="Review in Geneva", **hours, place="Geneva", languages=["en", "km"])
    event(title="Called off", state="cancelled", starts_on="2023-07")
    series = add(TimelinePage, title="The review")
    series.entries = [TimelineEntry(event=page), TimelineEntry(occurs_on="2030~", title="Later")]
    series.save()
    return [page.url, index.url, f"{index.url}?month=2023-07", series.url]


def test_a_reader_subscribes_from_the_list_of_events(page, live_server, settings, paths):
    settings.BASE_URL = live_server.url
    page.goto(f"{live_server.url}{paths[1]}")
    link = page.get_by_role("link", name="Subscribe in your calendar program")
    address = link.get_attribute("href")

    scheme, rest = address.split(":", 1)
    with urlopen(f"http:{rest}") as answer:
        calendar = Calendar.from_ical(answer.read())
    assert scheme == "webcal"
    assert [str(event["SUMMARY"]) for event in calendar.events] == [
        "Cancelled: Called off",
        "Review in Geneva",
    ]


def test_a_khmer_reader_gets_khmer_events(page, live_server, settings, add, event):
    settings.BASE_URL = live_server.url
    home = HomePage.objects.get(locale__language_code="km")
    add(EventIndex, home, title="ព្រឹត្តិការណ៍", slug="events")
    event(parent=home, title="វេទិកា")
    event(title="Forum")
    page.goto(f"{live_server.url}/km/events/")

    with urlopen(page.locator('.subscribe a[href$=".ics"]').last.get_attribute("href")) as answer:
        calendar = Calendar.from_ical(answer.read())
    assert [str(event["SUMMARY"]) for event in calendar.events] == ["វេទិកា"]


def test_axe_finds_nothing_and_every_page_fits_a_phone(page, live_server, paths):
    page.set_viewport_size({"width": 360, "height": 740})
    found = {}
    for path in paths:
        page.goto(f"{live_server.url}{path}")
        found[path] = (page.evaluate(DRAWN_WIDTH), findings(page))

    assert found == dict.fromkeys(paths, (360, []))
