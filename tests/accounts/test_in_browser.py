"""The way in, in a browser: password, app or passkey, recovery codes, the admin."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.accounts.conftest import PASSWORD, code_of
from tests.browsing import DRAWN_WIDTH

pytestmark = [pytest.mark.requires_chromium, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def entrance(page, live_server, editor):
    page.goto(f"{live_server.url}/admin/")
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/security/enrol/")
    return page


@pytest.fixture
def passkey(context):
    """A device of the browser that proves who holds it."""

    def attach(page):
        session = context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        session.send("WebAuthn.addVirtualAuthenticator", {"options": options})

    return attach


def test_the_first_login_leads_over_an_app_and_recovery_codes_to_the_admin(entrance):
    entrance.get_by_role("link", name="Set up an app").click()
    entrance.fill("input[name=code]", code_of(entrance.inner_text("#totp-secret")))
    entrance.get_by_role("button", name="Done").click()

    entrance.wait_for_selector(".account-codes")
    assert entrance.locator(".account-codes li").count() == 10
    entrance.get_by_role("link", name="I have written them down").click()
    entrance.wait_for_selector(".sidebar-main-menu")


def test_a_passkey_is_added_and_logs_in_by_itself(entrance, passkey, live_server):
    passkey(entrance)
    entrance.get_by_role("link", name="Add a passkey").click()
    entrance.check("input[name=passwordless]")
    entrance.click("#mfa_webauthn_add")
    entrance.wait_for_selector(".account-codes")
    entrance.context.clear_cookies()

    entrance.goto(f"{live_server.url}/admin/login/")
    entrance.click("#passkey_login")

    entrance.wait_for_selector(".sidebar-main-menu")


def found_by_axe(page):
    violations = Axe().run(page).response["violations"]
    return [(rule["id"], node["target"]) for rule in violations for node in rule["nodes"]]


@pytest.mark.parametrize("language", ["km", "en"])
def test_axe_finds_nothing_on_the_way_in(browser, live_server, editor, language):
    context = browser.new_context(locale=language, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/login/")
    found = found_by_axe(page)
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/security/enrol/")
    found += found_by_axe(page)
    for path in ("totp/activate/", "webauthn/add/", "welcome/nothing/"):
        page.goto(f"{live_server.url}/admin/security/{path}")
        found += found_by_axe(page)
    context.close()

    assert found == []


def test_every_page_of_accounts_fits_a_phone_and_asks_nothing_of_another_host(
    entrance, live_server
):
    entrance.set_viewport_size({"width": 360, "height": 740})
    entrance.get_by_role("link", name="Set up an app").click()
    entrance.wait_for_selector("#totp-secret")
    widths = [entrance.evaluate(DRAWN_WIDTH)]
    entrance.fill("input[name=code]", code_of(entrance.inner_text("#totp-secret")))
    entrance.get_by_role("button", name="Done").click()
    entrance.wait_for_selector(".account-codes")

    for path in ("", "sessions/", "password/", "webauthn/add/", "people/invite/"):
        entrance.goto(f"{live_server.url}/admin/security/{path}")
        widths.append(entrance.evaluate(DRAWN_WIDTH))
    assert max(widths) <= 360


def test_no_page_of_the_admin_asks_another_host(entrance, live_server):
    asked = set()
    entrance.on(
        "request", lambda request: asked.add(re.sub(r"^(\w+:(//[^/]*)?).*", r"\1", request.url))
    )
    entrance.get_by_role("link", name="Set up an app").click()
    entrance.fill("input[name=code]", code_of(entrance.inner_text("#totp-secret")))
    entrance.get_by_role("button", name="Done").click()
    entrance.wait_for_selector(".account-codes")

    for path in ("", "account/", "users/", "snippets/tracker/person/add/", "pages/", "images/add/"):
        entrance.goto(f"{live_server.url}/admin/{path}")
        entrance.wait_for_load_state("networkidle")
    assert asked - {"data:", "blob:"} == {live_server.url}
