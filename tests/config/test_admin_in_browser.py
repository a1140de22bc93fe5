"""The admin works under its own policy: nothing is blocked, nothing leaves the machine."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Page

pytestmark = pytest.mark.requires_chromium
PASSWORD = "a long password of the tests"


@pytest.fixture
def complaints(page):
    """What the browser says of things it was not allowed to do."""
    found = []
    page.on(
        "console", lambda message: found.append(message.text) if is_violation(message) else None
    )
    return found


def is_violation(message):
    return message.type == "error" and "Content Security Policy" in message.text


@pytest.fixture
def admin(page, live_server):
    get_user_model().objects.create_superuser("administrator", password=PASSWORD)
    page.goto(f"{live_server.url}/admin/")
    page.fill("input[name=username]", "administrator")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_selector(".sidebar-main-menu")
    return page


def test_the_admin_is_not_blocked_by_its_own_policy(admin, live_server, complaints):
    for path in ("", "images/add/", "users/", "reports/site-history/"):
        admin.goto(f"{live_server.url}/admin/{path}")
        admin.wait_for_load_state("networkidle")

    assert complaints == []


def test_migrations_rows_are_there_for_a_test_that_follows_one_which_empties_the_tables(
    transactional_db,
):
    assert Page.objects.exists()
