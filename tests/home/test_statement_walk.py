"""A statement's whole way in a browser: written, reviewed, translated, reviewed, read and found."""

import os
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from home.models import StatementIndex, StatementPage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]
TEXT = "It happened[^a]. It happens still[^b]."
SIGNED = "1. A Group (AG), Cambodia\n2. B Group\nC Group"
KHMER = {
    "A letter of boatmen": "លិខិតរបស់អ្នកទូក",
    "In short.": "សង្ខេប",
    TEXT: "វាបានកើតឡើង[^a]។ វានៅតែកើតឡើង[^b]។",
    "A report.": "របាយការណ៍មួយ។",
    "Another report.": "របាយការណ៍មួយទៀត។",
}
"""What the editor writes beside each sentence."""
APPROVE = "footer [data-workflow-action-name=approve]:not([data-workflow-action-modal-url])"
"""Without a comment, which is asked for in a dialogue."""


class Walk:
    """One browser in which editor, reviewer and reader take turns."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.users: dict[str, User] = {}

    def become(self, group: str) -> None:
        """Sign a member of a group in, the same one each time; "" is a reader."""
        self.page.context.clear_cookies()
        if not group:
            return
        client = Client()
        client.force_login(self.users.get(group) or self._member(group))
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.site}
        self.page.context.add_cookies([cookie])

    def go(self, address: str) -> None:
        self.page.goto(self.site + address)

    def press(self, name: str) -> None:
        """Press a button that leads to another page."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).first.click()
        self.shoot(name)

    def shoot(self, name: str) -> None:
        if folder := os.environ.get("SHOTS"):
            self.page.screenshot(path=f"{folder}/walk-{name}.png", full_page=True)

    def _member(self, group: str) -> User:
        user = User.objects.create_user(group.lower(), password="x")
        user.groups.add(Group.objects.get(name=group))
        self.users[group] = user
        return user


@pytest.fixture
def walk(page: Page, live_server: Any) -> Walk:
    return Walk(page, live_server.url)


@pytest.fixture
def index(add: Any, khmer: Any) -> StatementIndex:
    """The list of statements, in both languages."""
    made: StatementIndex = add(StatementIndex, title="Statements")
    khmer(made, title="សេចក្ដីថ្លែងការណ៍")
    return made


def edit_address(page: StatementPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def write(walk: Walk, index: StatementIndex) -> StatementPage:
    """Let the editor write a statement with two notes, save it, and paste who signed."""
    page = walk.page
    walk.go(reverse("wagtailadmin_pages:add", args=["home", "statementpage", index.pk]))
    page.fill("#id_title", "A letter of boatmen")
    page.fill("#id_summary", "In short.")
    body = page.locator("#panel-child-content-body-content")
    body.locator("button[title='Insert a block']").last.click()
    page.get_by_role("option", name="text", exact=True).click()
    body.get_by_role("textbox").click()
    page.keyboard.type(TEXT)
    # The editor writes into the form a moment later.
    expect(page.locator("input[name=body-0-value]")).to_have_value(re.compile(re.escape(TEXT)))
    for number, (mark, text) in enumerate([("a", "A report."), ("b", "Another report.")]):
        page.click("#id_footnotes-ADD")
        page.fill(f"#id_footnotes-{number}-mark", mark)
        page.fill(f"#id_footnotes-{number}-text", text)
    walk.press("Save draft")
    page.get_by_role("link", name="Paste a list of signatories").click()
    page.get_by_label("List of signatories").fill(SIGNED)
    walk.press("Look at the list")
    walk.press("Add 3 signatories to the draft")
    return StatementPage.objects.get()


def choose(walk: Walk, item: str) -> None:
    """Press what stands in the menu of the button below the form, and leads to another page."""
    walk.page.locator("footer [data-w-dropdown-target=toggle]").click()
    with walk.page.expect_navigation():
        walk.page.locator(item).click()
    walk.shoot(item)


def translate(walk: Walk, english: StatementPage) -> StatementPage:
    """Let the editor write the Khmer of each sentence beside it, and submit it."""
    page = walk.page
    walk.go(reverse("wagtail_localize:submit_page_translation", args=[english.pk]))
    page.get_by_label("Khmer").check()
    walk.press("Submit")
    for english_words, khmer_words in KHMER.items():
        row = page.locator("li.incomplete").filter(has_text=english_words)
        row.get_by_role("button", name="Translate", exact=True).click()
        row.locator("textarea").fill(khmer_words)
        row.get_by_role("button", name="Save", exact=True).click()
        saved = page.locator("li.complete").filter(has_text=khmer_words)
        expect(saved.get_by_role("button", name="Edit")).to_be_visible()
    walk.press("Submit for review")
    return StatementPage.objects.get(locale__language_code="km")


def read(walk: Walk, address: str, numbers: str) -> None:
    """Let a reader look at the numbers of the notes, in the text and below it, and who signed."""
    walk.become("")
    walk.go(address)
    walk.shoot("read")
    page = walk.page
    expect(page.locator("a[href^='#note-']")).to_have_text(list(numbers))
    expect(page.locator(".footnotes .number")).to_have_text(list(numbers))
    expect(page.locator(".signatories li")).to_have_count(3)


def test_a_statement_is_written_reviewed_translated_and_found(walk: Walk, index: Any) -> None:
    walk.become("Editors")
    english = write(walk, index)
    choose(walk, "[name=action-submit]")
    walk.become("Reviewers")
    walk.go(edit_address(english))
    choose(walk, APPROVE)
    english.refresh_from_db()
    read(walk, english.url, "12")
    expect(walk.page.get_by_role("link", name="3 signatories")).to_be_visible()

    walk.become("Editors")
    khmer = translate(walk, english)
    walk.become("Reviewers")
    walk.go(edit_address(khmer))
    walk.press("Approve")
    khmer.refresh_from_db()
    read(walk, khmer.url, "១២")
    other = walk.page.locator("link[rel=alternate][hreflang=en]")
    expect(other).to_have_attribute("href", re.compile(re.escape(english.url)))

    link = walk.page.locator(f"main a[href$='{khmer.url}']")
    walk.go(khmer.get_parent().url)
    expect(link).to_be_visible()
    walk.go("/km/search/?q=អ្នកទូក")
    expect(link).to_be_visible()
