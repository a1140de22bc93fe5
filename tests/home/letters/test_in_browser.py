"""Filling in a letter in a real browser: live, in both languages, and nothing leaves it."""

from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from home.models import HomePage
from tests.browser.test_overview_pages import findings
from tests.browsing import DRAWN_WIDTH
from tests.home.letters.conftest import BLANKS, IN_KHMER

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]
HOSTILE = '<img src=x onerror="document.title=1">'


@pytest.fixture
def asked(page: Any) -> list[str]:
    """What the page asks of the server, or reports as refused by its policy."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    return seen


@pytest.fixture
def written(letter: Any, add: Any) -> Any:
    """Make the letter in a language."""

    def make(language: str) -> Any:
        if language == "en":
            return letter()
        khmer = HomePage.objects.get(locale__language_code="km")
        blanks = [{**BLANKS[0], "name": "ឈ្មោះសមាជិក"}, *BLANKS[1:]]
        return letter(khmer, blanks, **IN_KHMER, slug="letter")

    return make


def field(page: Any, number: int) -> Any:
    return page.locator(f'[data-fills="{number}"]')


def fill(page: Any) -> None:
    field(page, 1).fill("Sok")
    field(page, 3).fill("2024-05-08")
    field(page, 4).select_option(index=1)
    field(page, 5).fill("A name\nA town")
    field(page, 6).fill("office@example.org")


def saved(page: Any) -> Any:
    with page.expect_download() as download:
        page.locator('[data-letter-do="save"]').click()
    return message_from_bytes(Path(download.value.path()).read_bytes(), policy=policy.default)


@pytest.mark.parametrize(
    ("language", "date", "subject"),
    [
        ("en", "8 May 2024", "Political prisoners in Cambodia"),
        ("km", "ថ្ងៃទី៨ ខែឧសភា ឆ្នាំ២០២៤", "អ្នកទោសនយោបាយនៅកម្ពុជា"),
    ],
)
def test_a_letter_is_filled_copied_and_saved_without_a_request(
    page, context, live_server, written, asked, language, date, subject
):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{live_server.url}{written(language).url}")
    page.wait_for_load_state("networkidle")
    asked.clear()

    fill(page)
    page.locator('[data-letter-do="copy"]').click()
    page.wait_for_function("document.querySelector('[data-letter-said]').textContent")
    message = saved(page)

    copied = page.evaluate("navigator.clipboard.readText()")
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert date in copied
    assert "A name\nA town" in copied
    assert "[" not in copied
    assert "\n\n\n" not in copied
    assert message["Subject"] == subject
    assert message["To"] == "office@example.org"
    assert message["X-Unsent"] == "1"
    assert date in message.get_content()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_blanks_left_are_marked_and_counted_aloud(page, live_server, written):
    page.goto(f"{live_server.url}{written('en').url}")
    count = page.locator("[data-letter-left]")
    assert count.get_attribute("role") == "status"
    assert count.inner_text() == "Blanks still empty: 5 of 5."

    fill(page)
    assert count.inner_text() == "Every blank is filled."
    assert page.locator(".blank:not(.filled)").all_inner_texts() == ["[Office]"]

    field(page, 1).fill("")
    assert count.inner_text() == "Blanks still empty: 1 of 5."
    assert "[Senator name]" in page.locator("[data-letter]").inner_text()


def test_typed_markup_is_text_and_adds_no_header(page, live_server, written, asked):
    page.goto(f"{live_server.url}{written('en').url}")
    field(page, 1).fill(HOSTILE)
    field(page, 6).evaluate("input => { input.type = 'text' }")
    field(page, 6).fill("a@example.org, b@example.org")

    assert page.locator("[data-letter] img").count() == 0
    assert HOSTILE in page.locator("[data-letter]").inner_text()
    assert saved(page)["To"] is None
    assert not any(urlsplit(url).path.rsplit("/", 1)[-1] == "x" for url in asked)


def test_a_short_letter_is_handed_to_the_mail_program_and_a_long_one_copied(
    page, context, live_server, written
):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{live_server.url}{written('en').url}")
    fill(page)
    link = page.locator("[data-letter-mail]")

    parts = urlsplit(link.get_attribute("href"))
    query = parse_qs(parts.query)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "office@example.org")
    assert query["subject"] == ["Political prisoners in Cambodia"]
    assert query["body"][0].startswith("The Honourable Sok\r\nWashington\r\n\r\nDear Senator Sok,")

    field(page, 5).fill("word " * 400)
    assert "body" not in parse_qs(urlsplit(link.get_attribute("href")).query)
    link.click()
    page.wait_for_function("document.querySelector('[data-letter-said]').textContent")
    assert "Paste it" in page.locator("[data-letter-said]").inner_text()
    assert page.evaluate("navigator.clipboard.readText()").count("word") == 400


@pytest.mark.parametrize("language", ["en", "km"])
def test_axe_finds_nothing_and_it_fits_a_phone(page, live_server, written, language):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{live_server.url}{written(language).url}")

    assert page.evaluate(DRAWN_WIDTH) == 360
    assert findings(page) == []


def test_without_scripts_there_is_no_form(browser, live_server, written):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}{written('en').url}")

    assert not page.locator("[data-letter-form]").is_visible()
    assert "[Senator name]" in page.locator("[data-letter]").inner_text()
    context.close()
