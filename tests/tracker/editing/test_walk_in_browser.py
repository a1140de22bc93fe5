"""One writes, another publishes: a case with three defendants and a hearing, in a real browser."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import CourtFactory, PersonFactory, SourceFactory, published
from tracker.models import Case, Hearing, Person

pytestmark = [pytest.mark.requires_chromium, pytest.mark.django_db(transaction=True)]
NAMES = ("First Invented", "Second Invented", "Third Invented")


@pytest.fixture
def as_(live_server: Any, browser: Any) -> Callable[[User], Any]:
    """Give a browser in which an account is logged in."""

    def open_admin(user: User) -> Any:
        client = Client()
        client.force_login(user)
        page = browser.new_context(base_url=live_server.url).new_page()
        cookie = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        return page

    return open_admin


@pytest.fixture
def world(live_server: Any) -> list[Person]:
    """People on record, a court and a source."""
    people = [PersonFactory(name_en=name) for name in NAMES]
    published(CourtFactory(name_en="Invented Court"), *people)
    SourceFactory(title="An invented article")
    return people


def choose(page: Any, field: str, text: str) -> None:
    page.click(f"#{field}-chooser [data-chooser-action-choose]")
    page.fill(".modal-body input[type=text]", text)
    page.get_by_role("link", name=re.compile(text)).first.click()
    page.wait_for_selector(f"#{field}-chooser >> text={text}")


def open_tab(page: Any, name: str) -> None:
    page.get_by_role("tab", name=re.compile(name)).click()


def record_case(page: Any) -> Case:
    page.goto("/admin/court-watch/cases/add/")
    page.fill("#id_title_en", "An invented case")
    choose(page, "id_court", "Invented Court")
    open_tab(page, "Proceedings")
    for row, name in enumerate(NAMES):
        page.click("#id_defendants-ADD")
        choose(page, f"id_defendants-{row}-person", name)
    open_tab(page, "Sources")
    page.click("#id_citations-ADD")
    choose(page, "id_citations-0-source", "An invented article")
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_selector(".messages >> text=An invented case")
    return Case.objects.get()


def record_hearing(page: Any, case: Case) -> Hearing:
    page.goto(f"/admin/court-watch/cases/edit/{case.pk}/")
    page.get_by_role("link", name="Record a hearing").click()
    page.fill("#id_held_on", "31 July 2025")
    page.get_by_role("button", name="Save the draft").click()
    page.wait_for_url(f"**/cases/edit/{case.pk}/")
    return Hearing.objects.get()


def submit(page: Any, address: str) -> None:
    page.goto(address)
    page.click("footer .w-dropdown__toggle")
    page.get_by_role("button", name=re.compile("^Submit")).click()
    page.wait_for_selector("text=submitted for moderation")


def approve(page: Any) -> None:
    page.click("footer .w-dropdown__toggle")
    page.get_by_role("button", name=re.compile("^Approve")).first.click()
    page.wait_for_url(re.compile(r"/court-watch/\w+/$"))


def test_one_writes_and_another_publishes(
    as_: Callable[[User], Any], member: Callable[..., User], world: list[Person]
) -> None:
    author, reviewer = as_(member("Reviewers")), as_(member("Reviewers"))
    case = record_case(author)
    hearing = record_hearing(author, case)
    addresses = [
        f"/admin/court-watch/cases/edit/{case.pk}/",
        f"/admin/court-watch/hearings/edit/{hearing.pk}/",
    ]
    for address in addresses:
        submit(author, address)

    author.goto(addresses[0])
    author.wait_for_selector("text=You wrote part of this draft")
    author.click("footer .w-dropdown__toggle")
    assert not author.get_by_role("button", name="Approve").count()

    for address in addresses:
        reviewer.goto(address)
        reviewer.get_by_role("link", name="Compare with what readers see").click()
        reviewer.wait_for_selector("text=Before: Not published")
        reviewer.goto(address)
        approve(reviewer)

    reviewer.goto(f"/en/cases/{case.reference}/")
    shown = reviewer.inner_text("main")
    assert all(name in shown for name in NAMES)
    assert "31 July 2025" in shown
