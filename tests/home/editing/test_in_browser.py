"""Pages are written by keyboard alone, and translated side by side, in a real browser."""

import os
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from home.models import HomePage, StandardPage
from tests.home.editing.conftest import add_address, edit_address
from tests.home.editing.worlds import published_page, translated

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]
MOST_TABS = 120
TYPED = "[name=body-0-value-text]"
FOCUSED = "(selector) => document.activeElement.matches(selector)"


@pytest.fixture
def home() -> Any:
    return HomePage.objects.get(locale__language_code="en")


@pytest.fixture
def open_as(live_server: Any, page: Any) -> Any:
    """Sign somebody of a group in, and open an address of the admin."""

    def open_address(group: str, address: str) -> Any:
        user = User.objects.create_user(group.lower(), password="x")
        user.groups.add(Group.objects.get(name=group))
        client = Client()
        client.force_login(user)
        cookie = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page.goto(live_server.url + address)
        return page

    return open_address


def tab_to(page: Any, selector: str) -> None:
    """Press Tab until what is looked for has the focus."""
    for _press in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, selector):
            return
    pytest.fail(f"No way by keyboard to {selector}")


def test_a_page_is_made_by_keyboard_alone(open_as: Any, home: Any) -> None:
    page = open_as("Editors", add_address(home))

    page.locator("#id_title").wait_for()
    if not page.evaluate(FOCUSED, "#id_title"):
        tab_to(page, "#id_title")
    page.keyboard.type("សេចក្ដីថ្លែង")
    tab_to(page, "#id_summary")
    page.keyboard.type("In short.")
    tab_to(page, ".c-sf-add-button")
    page.keyboard.press("Enter")
    page.get_by_role("option", name="heading").first.wait_for()
    tab_to(page, "[role=combobox]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(TYPED).wait_for()
    if not page.evaluate(FOCUSED, TYPED):
        tab_to(page, TYPED)
    page.keyboard.type("What we ask")
    tab_to(page, "button.action-save")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    made = StandardPage.objects.get()
    assert made.slug == "សេចក្ដីថ្លែង"
    assert made.body[0].value["text"] == "What we ask"
    assert not made.live


def test_a_sentence_is_translated_beside_its_source_and_submitted(
    open_as: Any, home: Any, live_server: Any
) -> None:
    khmer = translated(published_page(home, title="About us", slug="about"), "km")
    page = open_as("Editors", edit_address(khmer))

    page.get_by_role("button", name="Translate").first.click()
    page.locator(".js-translation-editor textarea").first.fill("អំពីយើង")
    with page.expect_response(lambda answer: "/strings/" in answer.url):
        page.get_by_role("button", name="Save").first.click()
    if shots := os.environ.get("SHOTS"):
        page.screenshot(path=f"{shots}/translate.png")
    with page.expect_navigation():
        page.get_by_role("button", name="Submit for review").click()

    khmer.refresh_from_db()
    assert khmer.workflow_in_progress
    assert StandardPage.objects.get(pk=khmer.pk).get_latest_revision_as_object().title == "អំពីយើង"


@pytest.mark.parametrize("width", [360, 1440])
def test_an_old_translation_and_an_offer_fit_the_screen(
    open_as: Any, home: Any, live_server: Any, width: int
) -> None:
    source = published_page(home, title="About us", slug="about", summary="What this is.")
    khmer = translated(source, "km")
    khmer.get_latest_revision().publish()
    source.save_revision().publish()
    published_page(home, title="How we work, at some length", slug="how")
    page = open_as("Editors", reverse("wagtailadmin_home"))
    page.set_viewport_size({"width": width, "height": 800})

    for path in (StandardPage.objects.get(pk=khmer.pk).url, "/km/how/"):
        page.goto(live_server.url + path)
        if shots := os.environ.get("SHOTS"):
            page.screenshot(path=f"{shots}/reader-{width}-{path.strip('/').replace('/', '-')}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
