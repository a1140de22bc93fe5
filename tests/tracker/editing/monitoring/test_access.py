"""A monitor reads and writes the hearings of assigned cases, and no confidential field."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.factories import CaseFactory, HearingFactory
from tests.tracker.editing.monitoring.conftest import client_of
from tracker.models import Hearing

LIST = "/admin/court-watch/monitor/"


def address(hearing: Hearing) -> str:
    return reverse("monitor_report", args=[hearing.pk])


def test_a_monitor_is_shown_the_hearings_of_assigned_cases_only(
    phone: Client, hearing: Hearing
) -> None:
    other = HearingFactory()

    page = phone.get(LIST).content.decode()

    assert address(hearing) in page
    assert address(other) not in page


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_hearing_of_another_case_is_not_found(
    phone: Client, hearing: Hearing, method: str
) -> None:
    other = HearingFactory()

    answer = getattr(phone, method)(address(other))

    assert answer.status_code == 404
    assert other.revisions.count() == 0


def test_a_hearing_is_closed_to_a_monitor_whose_assignment_ended(
    phone: Client, hearing: Hearing
) -> None:
    hearing.case.assignments.all().delete()

    assert phone.get(address(hearing)).status_code == 404


def test_an_assignment_opens_a_confidential_case(phone: Client, hearing: Hearing) -> None:
    hearing.case.visibility = "confidential"
    hearing.case.save()

    assert phone.get(address(hearing)).status_code == 200


def test_an_editor_stands_in_for_a_monitor(editor: Client, hearing: Hearing) -> None:
    assert editor.get(address(hearing)).status_code == 200
    assert address(hearing) in editor.get(LIST).content.decode()


def test_an_editor_without_the_right_finds_no_confidential_hearing(outsider: Client) -> None:
    hidden = HearingFactory(case=CaseFactory(visibility="confidential"))

    assert outsider.get(address(hidden)).status_code == 404


def test_somebody_who_neither_edits_nor_monitors_is_turned_away(
    hearing: Hearing, monitor: User
) -> None:
    monitor.user_permissions.remove(monitor.user_permissions.get(codename="monitor_hearing"))
    phone = client_of(monitor)

    assert phone.get(LIST).status_code == 302
    assert phone.get(address(hearing)).status_code == 302
    assert phone.get(reverse("monitor_pulse")).status_code == 403


def test_without_a_login_every_page_leads_to_it(client: Client, hearing: Hearing) -> None:
    for path in (LIST, address(hearing), reverse("monitor_pulse")):
        answer = client.get(path)

        assert answer.status_code == 302
        assert "login" in answer["Location"]


def test_the_pulse_tells_who_is_signed_in(phone: Client, monitor: User) -> None:
    answer = phone.get(reverse("monitor_pulse")).json()

    assert answer["user"] == monitor.pk
    assert answer["csrf"]


@pytest.mark.parametrize("key", ["0", "99999999999999999999999", "x"])
def test_a_hearing_that_nobody_made_is_not_found(phone: Client, hearing: Hearing, key: str) -> None:
    assert phone.get(f"{LIST}{key}/").status_code == 404


@pytest.mark.parametrize("count", [5, 50])
def test_the_list_asks_the_same_few_questions_whatever_its_length(
    phone: Client, hearing: Hearing, django_assert_max_num_queries: Any, count: int
) -> None:
    HearingFactory.create_batch(count, case=hearing.case, held_on="2199-01-01")
    phone.get(LIST)

    with django_assert_max_num_queries(8):
        phone.get(LIST)


def test_hearings_to_come_stand_first_and_soonest_first(phone: Client, hearing: Hearing) -> None:
    later, soon = (
        HearingFactory(case=hearing.case, held_on=day) for day in ("2199-02-01", "2199-01-01")
    )

    page = phone.get(LIST).content.decode()

    order = sorted([later, soon, hearing], key=lambda each: page.index(address(each)))
    assert order == [soon, later, hearing]


def test_the_worker_may_answer_for_the_monitors_pages_only(phone: Client) -> None:
    answer = phone.get(reverse("monitor_worker"))

    assert answer["Content-Type"] == "text/javascript"
    assert reverse("monitor_worker").rpartition("/")[0] + "/" == LIST


def test_the_page_runs_no_inline_script(phone: Client, hearing: Hearing) -> None:
    page = phone.get(address(hearing)).content.decode()

    assert page.count("<script") == page.count("<script src=") + page.count('<script type="module"')
    assert " onclick" not in page


def test_a_monitor_finds_the_next_hearings_on_entering(phone: Client, hearing: Hearing) -> None:
    soon = HearingFactory(case=hearing.case, held_on="2199-01-01")

    page = phone.get(reverse("wagtailadmin_home")).content.decode()

    assert address(soon) in page
    assert address(hearing) not in page


def test_an_editor_keeps_their_own_dashboard(editor: Client, hearing: Hearing) -> None:
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert 'id="my-hearings"' not in page


def test_every_page_of_the_admin_forgets_what_the_phone_kept_at_log_out(editor: Client) -> None:
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert "js/monitor-leave.js" in page
