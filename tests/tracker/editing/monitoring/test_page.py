"""The monitors' pages on a phone: for a thumb, a screen reader, both languages."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page
from wagtail.users.models import UserProfile

from tests.browsing import DRAWN_WIDTH
from tests.tracker.editing.monitoring.conftest import client_of
from tests.tracker.editing.monitoring.test_phone import PHONE, log_in
from tracker.models import Hearing

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]

OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
SMALL = """() => [...document.querySelectorAll(
        "button, .button, summary, select, textarea, .answers label, .tick"
    )]
    .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([_, box]) => box.height && (box.height < 44 || box.width < 44))
    .map(([html]) => html)"""


@pytest.fixture
def speaking(monitor: User) -> Any:
    def choose(language: str) -> None:
        UserProfile.objects.update_or_create(
            user=monitor, defaults={"preferred_language": language}
        )

    return choose


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "km"])
def test_axe_finds_nothing_on_the_list_and_the_open_report(
    page: Page,
    live_server: Any,
    hearing: Hearing,
    monitor: User,
    speaking: Any,
    language: str,
    scheme: Any,
) -> None:
    speaking(language)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(PHONE)
    log_in(page.context, live_server.url, client_of(monitor))
    found = {}

    for path in ("", f"{hearing.pk}/"):
        page.goto(f"{live_server.url}/admin/court-watch/monitor/{path}")
        page.evaluate(OPEN_ALL)
        violations = Axe().run(page).response["violations"]
        found[path] = [f"{each['id']}: {each['nodes'][0]['html']}" for each in violations]

    assert found == {"": [], f"{hearing.pk}/": []}
    assert page.evaluate(DRAWN_WIDTH) == PHONE["width"]
    assert page.locator("html").get_attribute("lang") == language


def test_every_control_of_the_report_is_large_enough_for_a_thumb(
    page: Page, live_server: Any, hearing: Hearing, monitor: User
) -> None:
    page.set_viewport_size(PHONE)
    log_in(page.context, live_server.url, client_of(monitor))
    page.goto(f"{live_server.url}/admin/court-watch/monitor/{hearing.pk}/")
    page.evaluate(OPEN_ALL)

    assert page.evaluate(SMALL) == []


def test_the_browser_refuses_nothing_that_the_report_wants(
    page: Page, live_server: Any, hearing: Hearing, monitor: User
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    log_in(page.context, live_server.url, client_of(monitor))

    page.goto(f"{live_server.url}/admin/court-watch/monitor/{hearing.pk}/")
    page.locator("[name=summary_en]").fill("Seen.")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Sent. Nothing of it").wait_for()

    assert complaints == []
