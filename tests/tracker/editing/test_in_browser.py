"""The form of a case in a real browser: rows, records begun inside it, and a session that ends."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.factories import CaseFactory, DecisionFactory
from tests.tracker.editing.conftest import draft
from tracker.models import Case, Person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]


@pytest.fixture
def case() -> Case:
    """A draft with a decision on its one defendant."""
    case: Case = CaseFactory(title_en="An invented case")
    DecisionFactory(case=case)
    return draft(Case.objects.get(pk=case.pk))  # type: ignore[no-any-return]


@pytest.fixture
def editor_of(live_server: Any, page: Any) -> Any:
    """Sign an editor in and open the form of a case; sign in again where the session was ended."""

    def sign_in(user: User) -> None:
        client = Client()
        client.force_login(user)
        cookie = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])

    def open_form(case: Case) -> Any:
        user = User.objects.create_user("editor", password="x")
        user.groups.add(Group.objects.get(name="Editors"))
        sign_in(user)
        page.sign_in_again = lambda: sign_in(user)
        page.goto(live_server.url + reverse("wagtailsnippets_tracker_case:edit", args=[case.pk]))
        return page

    return open_form


def save(page: Any) -> None:
    page.get_by_role("button", name="Save draft").click()


def test_a_row_is_added_beside_those_on_record_and_in_one_of_them(
    editor_of: Any, case: Case
) -> None:
    page = editor_of(case)
    page.get_by_role("tab", name="Proceedings").click()

    page.locator("#id_charges-ADD").click()
    page.locator("#id_charges-0-description_en").fill("An invented charge")
    page.locator("#id_decisions-0-sentence_parts-ADD").click()
    page.locator("#id_decisions-0-sentence_parts-0-part").select_option("term")
    page.locator("#id_decisions-0-sentence_parts-0-months").fill("18")
    with page.expect_navigation():
        save(page)

    saved = Case.objects.get(pk=case.pk).get_latest_revision_as_object()
    assert [item.description_en for item in saved.charges.all()] == ["An invented charge"]
    assert saved.decisions.get().sentence_parts.get().months == 18


def test_a_person_is_begun_inside_the_form_and_chosen(editor_of: Any, case: Case) -> None:
    page = editor_of(case)
    page.get_by_role("tab", name="Proceedings").click()
    page.locator("#id_defendants-ADD").click()
    page.locator("#id_defendants-1-person-chooser .unchosen button").click()

    page.get_by_role("tab", name="New").click()
    page.locator("#id_name_en").fill("Somebody Begun")
    page.get_by_role("button", name="Create", exact=True).click()

    page.get_by_text("Somebody Begun").first.wait_for()
    begun = Person.objects.get(name_en="Somebody Begun")
    assert page.locator("#id_defendants-1-person").input_value() == str(begun.pk)


def test_what_was_typed_outlives_the_session(editor_of: Any, case: Case) -> None:
    page = editor_of(case)
    page.evaluate("document.getElementById('w-editor-form').dataset.wAutosaveActiveValue = false")
    page.locator("#id_title_en").fill("Typed before the session ended")
    Session.objects.all().delete()

    save(page)
    page.get_by_text("You have been signed out.").wait_for()
    page.sign_in_again()
    with page.expect_navigation():
        page.get_by_role("button", name="Go on").click()

    saved = Case.objects.get(pk=case.pk).get_latest_revision_as_object()
    assert saved.title_en == "Typed before the session ended"


def test_nothing_is_sent_without_a_connection_and_the_page_stays(
    editor_of: Any, case: Case
) -> None:
    page = editor_of(case)
    page.locator("#id_title_en").fill("Typed without a connection")
    page.context.set_offline(True)

    save(page)

    page.get_by_text("There is no connection.").wait_for()
    assert page.locator("#id_title_en").input_value() == "Typed without a connection"
    page.context.set_offline(False)
