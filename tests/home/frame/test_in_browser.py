"""The frame in a real browser: accessible in both languages, no wider than a phone, no scripts."""

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from home.models import HomePage, ResourcesPage, SectionIndex, SiteFrame, StandardPage
from tests.browsing import DRAWN_WIDTH
from tests.tracker.public.worlds import held_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]
PHONE = {"width": 360, "height": 740}
PATHS = ["/", "/news/", "/news/page/", "/resources/", "/nowhere/"]
SCRIPTS_RUN = "[...document.scripts].filter(each => each.type === '').map(each => each.src)"


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A section with a page, cards, and a frame of the editors', in both languages."""
    monkeypatch.setattr(StandardPage, "is_news", True)
    held_person()
    text = "<p>Moved to <b>10 December</b>.</p>"
    announced = {"level": "urgent", "text_en": text, "text_km": text, "since": None, "until": None}
    frame = {"announcements": json.dumps([{"type": "announcement", "value": announced}])}
    for front in HomePage.objects.select_related("locale"):
        section = added(front, SectionIndex, "news")
        added(section, StandardPage, "page", summary="In short.")
        link = {"type": "page", "value": {"page": section.pk, "label": ""}}
        card = {"title": "Card", "text": "What it is.", "links": [link]}
        added(
            front, ResourcesPage, "resources", cards=json.dumps([{"type": "card", "value": card}])
        )
        part = {"title": "About", "text": "<p>Us.</p>", "links": [link]}
        frame[f"navigation_{front.locale.language_code}"] = json.dumps([link])
        frame[f"foot_{front.locale.language_code}"] = json.dumps([{"type": "part", "value": part}])
        newest = {"title": "", "section": section.pk, "many": 3, "is_wide": False}
        front.sections = json.dumps([{"type": "newest_pages", "value": newest}])
        front.save()
    SiteFrame(**frame).save()


def added(parent: Any, model: Any, slug: str, **fields: Any) -> Any:
    page = model(title=slug.capitalize(), slug=slug, locale=parent.locale, **fields)
    parent.add_child(instance=page)
    return page


def findings(page: Any) -> list[str]:
    """What axe finds on the page that is open, by rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {node['html']}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.usefixtures("pages")
def test_pages_are_accessible_fit_a_phone_and_break_no_policy(page, live_server, language):
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if "Policy" in said.text else None)
    page.set_viewport_size(PHONE)
    found, widths = {}, {}
    for path in PATHS:
        page.goto(f"{live_server.url}/{language}{path}")
        page.locator(".masthead .narrow summary").click()
        found[path], widths[path] = findings(page), page.evaluate(DRAWN_WIDTH)

    assert found == {path: [] for path in PATHS}
    assert widths == dict.fromkeys(PATHS, PHONE["width"])
    assert complaints == []
    assert all("/static/" in source for source in page.evaluate(SCRIPTS_RUN))


@pytest.mark.usefixtures("pages")
def test_the_menu_opens_on_a_phone_without_scripts(browser, live_server):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{live_server.url}/en/news/page/")
    link = page.locator(".masthead .narrow a")

    assert not link.is_visible()
    page.locator(".masthead .narrow summary").click()
    assert link.is_visible()
    context.close()
