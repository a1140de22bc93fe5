"""Records' pages in a real browser: nothing for axe to find, nothing wider than a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browsing import DRAWN_WIDTH
from tests.factories import published, whole
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1440, "height": 900}


@pytest.fixture
def records() -> list[PublishedRecord]:
    """One public record of each kind."""
    published(*whole().records())
    newest = {row.kind: row for row in PublishedRecord.objects.live()}
    return list(newest.values())


def visited(page: Any, live_server: Any, paths: list[str]) -> Iterator[str]:
    for path in paths:
        page.goto(live_server.url + path)
        yield path


def findings(page: Any) -> list[str]:
    """What axe finds on the page that is open, by rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {node['html']}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "km"])
def test_axe_finds_nothing_on_any_kind_of_record(page, live_server, records, language, scheme):
    page.emulate_media(color_scheme=scheme)
    paths = [path_of(record, language) for record in records]

    found = {path: findings(page) for path in visited(page, live_server, paths)}

    assert found == {path: [] for path in paths}


@pytest.mark.parametrize("language", ["en", "km"])
def test_no_page_is_wider_than_a_phone(page, live_server, records, language):
    page.set_viewport_size(PHONE)
    paths = [path_of(record, language) for record in records]

    widths = {path: page.evaluate(DRAWN_WIDTH) for path in visited(page, live_server, paths)}

    assert widths == dict.fromkeys(paths, PHONE["width"])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_on_an_older_version_a_day_asked_for_or_an_error(
    page, live_server, records, width
):
    page.set_viewport_size(width)
    person = next(record for record in records if record.kind == "person")
    own = path_of(person, "km")
    paths = [own + "v1/", own + "?as_of=2021-01-01", own + "?as_of=x", "/km/people/P99999/"]

    found = {path: findings(page) for path in visited(page, live_server, paths)}

    assert found == {path: [] for path in paths}


def test_a_keyboard_reaches_the_content_first(page, live_server, records):
    page.goto(live_server.url + path_of(records[0], "en"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_every_control_is_large_enough_for_a_finger(page, live_server, records):
    page.set_viewport_size(PHONE)
    person = next(record for record in records if record.kind == "person")
    page.goto(live_server.url + path_of(person, "en"))

    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, input, .notes a, .back a, nav a")]
            .map(el => [el.outerHTML, el.getBoundingClientRect()])
            .filter(([_, box]) => box.height && (box.height < 24 || box.width < 24))
            .map(([html]) => html)"""
    )

    assert small == []


def test_khmer_is_drawn_in_the_font_that_is_served_from_here(page, live_server, records):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(live_server.url + path_of(records[0], "km"))
    page.evaluate("document.fonts.ready")

    assert page.evaluate("document.fonts.check('16px \"Noto Sans Khmer\"', 'ក')")
    assert [url for url in asked if url.endswith("noto-sans-khmer-400.woff2")]


def test_a_latin_page_asks_for_no_serif_font_until_it_is_printed(page, live_server, records):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(live_server.url + path_of(records[0], "en"))
    page.evaluate("document.fonts.ready")

    assert not [url for url in asked if "serif" in url]


def test_the_browser_refuses_nothing_that_the_page_wants(page, live_server, records):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    paths = [path_of(record, "km") for record in records]
    list(visited(page, live_server, paths))

    assert complaints == []


def weight_of(sent: Any) -> int:
    """Give the bytes of an answer's body as they came over the network."""
    return int(sent.sizes()["responseBodySize"])


def test_a_first_visit_in_khmer_weighs_less_than_100_kb_with_its_fonts(page, live_server, records):
    weights: dict[str, int] = {}
    page.on("requestfinished", lambda sent: weights.update({sent.url: weight_of(sent)}))
    person = next(record for record in records if record.kind == "person")

    page.goto(live_server.url + path_of(person, "km"), wait_until="networkidle")

    assert sum(weights.values()) < 100_000, weights
