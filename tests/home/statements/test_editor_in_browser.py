"""An editor makes a statement: text with notes, a pasted list of signatories, errors, preview."""

import os

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from home.models import StatementIndex, StatementPage

pytestmark = pytest.mark.requires_chromium
PASSWORD = "a long password of the tests"


@pytest.fixture
def admin(page, live_server):
    get_user_model().objects.create_superuser("administrator", password=PASSWORD)
    page.goto(f"{live_server.url}/admin/")
    page.fill("input[name=username]", "administrator")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_selector(".sidebar-main-menu")
    return page


def write(admin, words: str) -> None:
    """Add a block of text by keyboard and type the words."""
    admin.locator("#panel-child-content-body-content button[title='Insert a block']").last.click()
    look(admin, "combo")
    admin.get_by_role("option", name="text", exact=True).click()
    expect(admin.locator("#panel-child-content-body-content [role=textbox]")).to_be_focused()
    admin.keyboard.type(words)


def add_note(admin, number: int, mark: str, text: str) -> None:
    admin.click("#id_footnotes-ADD")
    admin.fill(f"#id_footnotes-{number}-mark", mark)
    admin.fill(f"#id_footnotes-{number}-text", text)


def save(admin) -> None:
    with admin.expect_navigation():
        admin.locator("[name=save-draft], button.action-save").first.click()


def look(admin, name: str) -> None:
    if folder := os.environ.get("SCREENSHOTS"):
        admin.screenshot(path=f"{folder}/{name}.png", full_page=True)


def test_a_statement_is_made_with_notes_and_a_pasted_list(admin, live_server, add):
    index = add(StatementIndex, title="Statements")
    address = reverse("wagtailadmin_pages:add", args=["home", "statementpage", index.pk])
    admin.goto(live_server.url + address)
    admin.fill("#id_title", "A letter")
    write(admin, "It happened[^a]. It happens[^b].")
    add_note(admin, 0, "a", "A report.")
    look(admin, "new")

    save(admin)
    look(admin, "wrong")
    expect(admin.get_by_text("The mark [^b] has no note")).to_be_visible()

    add_note(admin, 1, "b", "Another report.")
    save(admin)
    statement = StatementPage.objects.get(title="A letter")

    admin.get_by_role("link", name="Paste a list of signatories").click()
    admin.get_by_label("List of signatories").fill("1. A Group (AG), Cambodia\n2. B Group\nC Group")
    admin.get_by_role("button", name="Look at the list").click()
    look(admin, "pasted")
    admin.get_by_role("button", name="Add 3 signatories to the draft").click()
    expect(admin.locator("#id_signatories-2-name")).to_have_value("C Group")
    look(admin, "signed")

    admin.goto(f"{live_server.url}/admin/pages/{statement.pk}/view_draft/")
    expect(admin.get_by_text("3 signatories")).to_be_visible()
    expect(admin.locator("#note-2")).to_contain_text("Another report.")
    expect(admin.locator("a[href='#note-2']")).to_have_text("2")
