"""The search box suggests while somebody types: by keyboard and by pointer."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_overview_pages import findings
from tests.factories import PersonFactory, published

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.requires_chromium]


@pytest.fixture
def box(page, live_server):
    """The search box of a list's page, with three people to suggest."""
    names = {"Sok First": "សុខ ទីមួយ", "Sok Second": "", "Sok Third": ""}
    published(*[PersonFactory(name_en=en, name_km=km) for en, km in names.items()])
    page.goto(f"{live_server.url}/en/people/")
    found = page.locator("#masthead-q")
    found.focus()
    return found


@pytest.fixture
def options(page):
    return page.get_by_role("option")


def typed(box, options, text="sok"):
    box.press_sequentially(text)
    expect(options.first).to_be_visible()


def chosen(page):
    return page.locator('[role="option"][aria-selected="true"] b')


def test_arrows_walk_through_the_suggestions_and_back_to_the_box(page, box, options):
    typed(box, options)

    expect(options).to_have_count(3)
    page.keyboard.press("ArrowDown")
    expect(chosen(page)).to_have_text("Sok First")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_text("Sok Third")


def test_home_and_end_lead_to_the_first_and_the_last(page, box, options):
    typed(box, options)
    page.keyboard.press("ArrowDown")

    page.keyboard.press("End")
    expect(chosen(page)).to_have_text("Sok Third")
    page.keyboard.press("Home")
    expect(chosen(page)).to_have_text("Sok First")


def test_enter_opens_the_record_that_is_chosen(page, box, options):
    typed(box, options)
    page.keyboard.press("ArrowDown")

    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/people/P\d+-sok-first/"))


def test_enter_searches_where_none_is_chosen(page, box, options):
    typed(box, options)

    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=sok")


def test_escape_closes_the_list_and_keeps_what_was_typed(page, box, options):
    typed(box, options)

    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "sok"


def test_a_click_opens_the_record(page, box, options):
    typed(box, options)

    options.nth(1).click()
    page.wait_for_url(re.compile(r"/en/people/P\d+-sok-second/"))


def test_how_many_there_are_is_told_to_those_who_hear_the_page(page, box, options):
    typed(box, options)

    live = page.locator('.masthead [aria-live="polite"]')
    expect(live).to_have_text("Suggestions: 3. Choose one with the arrow keys.")


def test_nothing_is_asked_while_a_keyboard_composes(page, box):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    box.evaluate(
        """input => {
            input.value = "sok";
            const given = { isComposing: true, bubbles: true, key: "ArrowDown" };
            input.dispatchEvent(new InputEvent("input", given));
            input.dispatchEvent(new KeyboardEvent("keydown", given));
        }"""
    )
    page.wait_for_timeout(400)

    assert [url for url in asked if "suggestions" in url] == []


def test_axe_finds_nothing_while_the_list_is_open(page, box, options):
    typed(box, options)
    page.keyboard.press("ArrowDown")

    assert findings(page) == []


def test_khmer_names_are_suggested_on_the_khmer_page(page, live_server, box, options):
    page.goto(f"{live_server.url}/km/people/")
    page.locator("#masthead-q").focus()
    typed(page.locator("#masthead-q"), options, "ទី")

    expect(options.locator("b")).to_have_text("សុខ ទីមួយ")


def test_without_scripts_the_box_is_a_plain_one(browser, live_server, box):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{live_server.url}/en/people/")

    assert plain.locator("#masthead-q").get_attribute("role") is None
    plain.locator("#masthead-q").fill("sok")
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/en/search/?q=sok")
    context.close()
