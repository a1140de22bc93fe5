"""The dashboard: how much needs doing, what comes next, where to begin."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import HearingFactory
from tests.tracker.editing.needs.worlds import NEEDY, SLUGS, address, day, upcoming


def dashboard(browser: Client) -> str:
    return browser.get("/admin/").content.decode()


@pytest.mark.parametrize("slug", SLUGS)
def test_each_need_is_counted_and_leads_to_its_list(editor: Client, slug: str) -> None:
    NEEDY[slug]()

    tallies = {each.url: each.count for each in editor.get("/admin/").context["tallies"]}
    assert tallies[address(slug)] == 1
    assert f'href="{address(slug)}"' in dashboard(editor)


def test_the_next_three_hearings_are_shown_soonest_first(editor: Client) -> None:
    for days in (9, 2, 5, 7):
        HearingFactory(held_on=day(days), outcome="scheduled")

    shown = [line.date for line in editor.get("/admin/").context["hearings"]]
    assert shown == [day(2), day(5), day(7)]


def test_records_can_be_begun_from_here(editor: Client) -> None:
    page = dashboard(editor)

    assert 'href="/admin/court-watch/people/add/"' in page
    assert 'href="/admin/court-watch/cases/add/"' in page
    assert 'href="/admin/court-watch/hearings/record/"' in page


def test_the_dashboard_costs_the_same_for_more_records(editor: Client) -> None:
    for _each in range(3):
        upcoming()
    dashboard(editor)
    with CaptureQueriesContext(connection) as few:
        dashboard(editor)
    for _each in range(20):
        upcoming()

    with CaptureQueriesContext(connection) as many:
        dashboard(editor)
    assert len(many) == len(few)


def test_the_menu_leads_to_what_needs_doing(editor: Client) -> None:
    assert "What needs doing" in dashboard(editor)


def test_nothing_is_said_of_pages_and_files(editor: Client) -> None:
    page = dashboard(editor)

    assert "w-summary" not in page
    assert "Your most recent edits" not in page
