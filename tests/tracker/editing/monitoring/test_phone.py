"""A monitor's phone: nothing typed is lost, whatever happens to the connection or the login."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from tests.tracker.editing.monitoring.conftest import PASSWORD, client_of, draft_of
from tracker.models import FormSave, Hearing

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]

PHONE = {"width": 360, "height": 740}
SAW = "The gate was shut."
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('court-monitor:'))"
WORKER_IS_THERE = """() => new Promise((done) => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) done();
    else serviceWorker.addEventListener("controllerchange", () => done());
})"""


@pytest.fixture
def phone_page(page: Page, live_server: Any, hearing: Hearing, monitor: User) -> Page:
    """The monitor's phone, with the report on the hearing open."""
    page.set_viewport_size(PHONE)
    log_in(page.context, live_server.url, client_of(monitor))
    page.goto(f"{live_server.url}/admin/court-watch/monitor/{hearing.pk}/")
    page.evaluate(WORKER_IS_THERE)
    return page


def log_in(context: BrowserContext, url: str, client: Client) -> None:
    context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": url}
            for name, morsel in client.cookies.items()
        ]
    )


def observations(page: Page) -> Any:
    return page.locator("[name=observations_en]")


def send(page: Page) -> Any:
    return page.get_by_role("button", name="Send")


def state(page: Page) -> Any:
    return page.locator("[data-status]:visible")


def test_what_was_typed_without_a_connection_is_sent_once_when_it_is_back(
    phone_page: Page, hearing: Hearing
) -> None:
    phone_page.context.set_offline(True)
    observations(phone_page).fill(SAW)
    send(phone_page).click()
    expect(state(phone_page)).to_contain_text("Kept on this phone, not sent yet.")

    phone_page.context.set_offline(False)

    expect(state(phone_page)).to_contain_text("Sent.")
    assert draft_of(hearing).observations_en == SAW
    assert hearing.revisions.count() == FormSave.objects.count() == 1
    assert phone_page.evaluate(KEPT) == []


def test_a_page_opened_before_opens_again_without_a_connection_with_what_was_typed(
    phone_page: Page,
) -> None:
    phone_page.reload()
    phone_page.context.set_offline(True)
    observations(phone_page).fill(SAW)

    phone_page.reload()

    expect(observations(phone_page)).to_have_value(SAW)
    expect(state(phone_page)).to_contain_text("Kept on this phone, not sent yet.")
    phone_page.context.set_offline(False)


def test_an_answer_that_was_lost_on_the_way_back_is_asked_for_again_and_saved_once(
    phone_page: Page, hearing: Hearing
) -> None:
    lost: list[str] = []

    def lose_first(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            route.fetch()
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    phone_page.route("**/monitor/*/", lose_first)
    phone_page.locator("[name=confidential_note]").fill(SAW)
    send(phone_page).click()
    expect(state(phone_page)).to_contain_text("not sent yet")

    phone_page.evaluate("dispatchEvent(new Event('online'))")

    expect(state(phone_page)).to_contain_text("Sent.")
    assert lost
    assert draft_of(hearing).confidential_notes.count(SAW) == 1
    expect(phone_page.locator("[name=confidential_note]")).to_have_value("")


def test_a_second_tap_sends_nothing_twice(phone_page: Page, hearing: Hearing) -> None:
    observations(phone_page).fill(SAW)

    send(phone_page).dblclick()

    expect(state(phone_page)).to_contain_text("Sent.")
    assert hearing.revisions.count() == 1


def test_a_login_that_ended_costs_nothing_that_was_typed(
    phone_page: Page, hearing: Hearing
) -> None:
    observations(phone_page).fill(SAW)
    Session.objects.all().delete()
    send(phone_page).click()
    expect(state(phone_page)).to_contain_text("Log in again")

    phone_page.get_by_role("link", name="Log in again").click()
    phone_page.get_by_label("Username").fill("monitor")
    phone_page.get_by_label("Password").fill(PASSWORD)
    phone_page.get_by_role("button", name="Log in", exact=True).click()

    expect(state(phone_page)).to_contain_text("Sent.")
    assert draft_of(hearing).observations_en == SAW


def test_what_one_monitor_typed_is_not_sent_as_anothers(
    phone_page: Page, hearing: Hearing, other_monitor: User, live_server: Any
) -> None:
    hearing.case.assignments.create(monitor=other_monitor)
    observations(phone_page).fill(SAW)
    log_in(phone_page.context, live_server.url, client_of(other_monitor))

    send(phone_page).click()

    expect(state(phone_page)).to_contain_text("Somebody else is logged in here.")
    assert hearing.revisions.count() == 0
    phone_page.reload()
    expect(observations(phone_page)).to_have_value("")


def test_logging_out_leaves_nothing_on_the_phone(phone_page: Page) -> None:
    observations(phone_page).fill(SAW)
    expect(state(phone_page)).to_contain_text("Kept on this phone")
    asked: list[str] = []

    def agree(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.accept()

    phone_page.on("dialog", agree)
    with phone_page.expect_navigation():
        phone_page.get_by_role("button", name="Log out").click()

    assert len(asked) == 1
    assert phone_page.evaluate(KEPT) == []
    assert phone_page.evaluate("caches.keys()") == []


def test_logging_out_from_the_menu_leaves_nothing_either(
    phone_page: Page, live_server: Any
) -> None:
    observations(phone_page).fill(SAW)
    expect(state(phone_page)).to_contain_text("Kept on this phone")
    phone_page.set_viewport_size({"width": 1440, "height": 900})
    phone_page.goto(f"{live_server.url}/admin/")
    phone_page.on("dialog", lambda dialog: dialog.accept())

    phone_page.locator(".sidebar-footer__account").click()
    with phone_page.expect_navigation():
        phone_page.get_by_text("Log out").click()

    assert phone_page.evaluate(KEPT) == []


def test_the_phone_forgets_when_it_is_told_to(phone_page: Page) -> None:
    observations(phone_page).fill(SAW)
    phone_page.on("dialog", lambda dialog: dialog.accept())

    phone_page.get_by_role("button", name="Forget what is on this phone").click()

    expect(observations(phone_page)).to_have_value("")
    assert phone_page.evaluate(KEPT) == []


def test_a_clash_with_another_monitor_is_told_where_it_is_and_can_be_settled(
    phone_page: Page, hearing: Hearing
) -> None:
    draft = draft_of(hearing)
    draft.observations_en = "The gate was open."
    draft.save_revision()
    observations(phone_page).fill(SAW)

    send(phone_page).click()

    expect(phone_page.locator("[data-error=observations_en]")).to_contain_text("The gate was open.")
    assert draft_of(hearing).observations_en == "The gate was open."
    send(phone_page).click()
    expect(state(phone_page)).to_contain_text("Sent.")
    assert draft_of(hearing).observations_en == SAW


def test_what_cannot_be_saved_is_marked_and_kept(phone_page: Page, hearing: Hearing) -> None:
    phone_page.get_by_text("If it was postponed or goes on").click()
    phone_page.locator("[name=postponed_to]").fill("soon")

    send(phone_page).click()

    expect(phone_page.locator("[data-error=postponed_to]")).to_contain_text("Write a date")
    expect(state(phone_page)).to_contain_text("Look at what is marked.")
    assert len(phone_page.evaluate(KEPT)) == 1


def test_the_list_tells_what_was_not_sent(phone_page: Page, live_server: Any) -> None:
    observations(phone_page).fill(SAW)
    expect(state(phone_page)).to_contain_text("Kept")

    phone_page.goto(f"{live_server.url}/admin/court-watch/monitor/")

    expect(phone_page.get_by_text("On this phone, not sent yet.")).to_be_visible()


def test_without_scripts_the_form_is_sent_as_any_other(
    browser: Any, live_server: Any, hearing: Hearing, monitor: User
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    log_in(context, live_server.url, client_of(monitor))
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/court-watch/monitor/{hearing.pk}/")
    observations(page).fill(SAW)

    send(page).click()

    expect(page.get_by_text("Your report was sent.")).to_be_visible()
    assert draft_of(hearing).observations_en == SAW
    context.close()
