"""The first page, figures, calendar and search in a real browser, with and without scripts."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browsing import DRAWN_WIDTH
from tests.factories import published, whole
from tests.tracker.public.worlds import held_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1440, "height": 900}
PATHS = [
    "/",
    "/overview/",
    "/hearings/calendar/",
    "/hearings/calendar/?month={month}",
    "/hearings/calendar/?month=2022-13",
    "/search/",
    "/search/?q=test",
    "/search/?q=test&kind=person",
    "/search/?q=province:atlantis",
    "/search/?q=zzyzx",
]


@pytest.fixture
def month() -> str:
    """The month of the hearings on record; somebody is held, too."""
    held_person()
    world = whole()
    published(*world.records())
    return str(world.hearing.held_on)[:7]


def findings(page: Any) -> list[str]:
    """What axe finds on the page that is open, by rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {node['html']}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "km"])
def test_axe_finds_nothing(page, live_server, month, language, scheme):
    page.emulate_media(color_scheme=scheme)
    found = {}
    for path in PATHS:
        page.goto(f"{live_server.url}/{language}{path.format(month=month)}")
        found[path] = findings(page)

    assert found == {path: [] for path in PATHS}


@pytest.mark.parametrize("language", ["en", "km"])
def test_no_page_is_wider_than_a_phone(page, live_server, month, language):
    page.set_viewport_size(PHONE)
    widths = {}
    for path in PATHS:
        page.goto(f"{live_server.url}/{language}{path.format(month=month)}")
        widths[path] = page.evaluate(DRAWN_WIDTH)

    assert widths == dict.fromkeys(PATHS, PHONE["width"])


def test_the_calendar_is_a_grid_on_a_desk_and_a_list_on_a_phone(page, live_server, month):
    page.goto(f"{live_server.url}/en/hearings/calendar/?month={month}")
    empty_day = page.locator(".sheet td.empty").first

    page.set_viewport_size(DESK)
    assert empty_day.is_visible()
    page.set_viewport_size(PHONE)
    assert not empty_day.is_visible()
    assert page.locator(".sheet .whole").first.is_visible()


def test_charts_are_drawn_with_bars_of_some_length(page, live_server, month):
    page.goto(f"{live_server.url}/en/overview/")

    widths = page.locator(".chart .bar").evaluate_all(
        "bars => bars.map(bar => bar.getBoundingClientRect().width)"
    )
    assert widths
    assert all(width > 0 for width in widths)


def test_a_province_is_reached_and_opened_by_keyboard(page, live_server, month):
    page.goto(f"{live_server.url}/en/overview/")

    page.locator(".map a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/?province=KH-*")


def test_everything_is_there_without_scripts(browser, live_server, month):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/en/overview/")

    assert page.locator(".map path").count() == 25
    assert page.locator(".figures table").count() >= 6
    context.close()
