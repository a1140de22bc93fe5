"""An editor works in Khmer or in English, as they chose; nothing of Wagtail's stays in English."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from tests.factories import HearingFactory
from tests.tracker.editing import filled
from tracker.models import Assignment, Case, Person

# What is written in Latin letters in Khmer too, and names, which are data.
NOT_WORDS = re.compile(
    r"Somebody Invented|An invented case|Khmer Court Watch|Prisoners and court cases in Cambodia"
    r"|Root|Article \d+ \([\w ]+\)|Review\b|Moderators approval|Editors|Reviewers|English"
    r"|[a-z]+-\d+|Wagtail|JavaScript|CSV|XLSX|PDF|JPE?G|PNG|SHA-256|URL|PIN|Word|OpenDocument"
    r"|Excel|docx|odt|xlsx|UTF-8|AVIF|GIF|WEBP|MB|[PC]0000\d|localhost|https?://\S+"
)
LATIN = re.compile(r"[A-Za-z]{2,}")
SAID = ("aria-label", "title", "placeholder", "alt")
# Keys on a keyboard, names of time zones, and what is in English on purpose, beside the Khmer.
UNSAID = "script, style, kbd, title, #id_locale-current_time_zone, body [lang=en]"
# Labels that Wagtail's templates have in English only.
HARD_CODED = {"Actions", "Search"}

PERSON = "wagtailsnippets_tracker_person"
CASE = "wagtailsnippets_tracker_case"


@pytest.fixture
def in_khmer(member: Callable[..., User]) -> Callable[..., Client]:
    """Give the browser of a user of a group who chose Khmer."""

    def make(*groups: str) -> Client:
        user = member(*groups)
        UserProfile.objects.create(user=user, preferred_language="km")
        client = Client(headers={"accept-language": "en"})
        client.force_login(user)
        return client

    return make


def sayings(markup: str) -> Iterator[str]:
    """Give what a page says to who sees or hears it."""
    page = BeautifulSoup(markup, "html.parser")
    yield from labels(page.select_one("#wagtail-sidebar-props"))
    for unsaid in page.select(UNSAID):
        unsaid.decompose()
    yield from page.stripped_strings
    for name in SAID:
        yield from (str(tag[name]) for tag in page.select(f"[{name}]"))
    yield from (str(button["value"]) for button in page.select("input[type=submit][value]"))


def labels(menu: Tag | None) -> Iterator[str]:
    """Give the labels of the menu, which a page holds as JSON."""
    props = json.loads((menu.string if menu else "") or "{}")
    yield from re.findall(r'"label": "([^"]*)"', json.dumps(props, ensure_ascii=False))


def left_in_english(markup: str) -> set[str]:
    """Give what a page says with words in Latin letters that are no names."""
    said = {re.sub(r"\s+", " ", each) for each in sayings(markup)} - HARD_CODED
    return {each for each in said if LATIN.search(NOT_WORDS.sub("", each))}


def markup_of(answer: Any) -> str:
    """Give the HTML of a page, or of the dialogue that a page opens."""
    if answer["Content-Type"].startswith("application/json"):
        return str(answer.json().get("html", ""))
    return str(answer.content.decode())


PLAIN = [
    "wagtailadmin_home",
    "wagtailadmin_account",
    "mfa_index",
    "accounts_sessions",
    "account_change_password",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtailimages_chooser:choose",
    "wagtaildocs:index",
    "wagtaildocs_chooser:choose",
    "wagtailadmin_explore_root",
    "wagtailadmin_choose_page",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    f"{PERSON}:list",
    f"{PERSON}:add",
    f"{CASE}:list",
    f"{CASE}:add",
    "wagtailsnippets_tracker_hearing:add",
    "wagtailsnippets_tracker_source:add",
    "wagtailsnippets_tracker_incident:add",
    "record_hearing",
    "wagtailsnippetchoosers_tracker_person:choose",
    "wagtailsnippetchoosers_tracker_court:choose",
]


@pytest.mark.parametrize("name", PLAIN)
def test_a_page_says_nothing_in_english_to_an_editor_who_chose_khmer(
    in_khmer: Callable[..., Client], name: str
) -> None:
    answer = in_khmer("Editors").get(reverse(name), follow=True)

    assert answer.status_code == 200
    assert left_in_english(markup_of(answer)) == set()


def test_a_court_monitors_pages_say_nothing_in_english_but_beside_the_khmer(
    in_khmer: Callable[..., Client],
) -> None:
    browser = in_khmer("Court monitors")
    hearing = HearingFactory(case__title_en="An invented case", held_on="2021-05-05")
    Assignment.objects.create(monitor=User.objects.get(), case=hearing.case)

    hearings = browser.get(reverse("monitor_hearings"))
    report = browser.get(reverse("monitor_report", args=[hearing.pk]))

    assert left_in_english(markup_of(hearings)) == set()
    assert left_in_english(markup_of(report)) == set()


@pytest.mark.parametrize("need", ["upcoming-hearings", "languages", "my-review"])
def test_what_needs_doing_is_said_in_khmer(
    in_khmer: Callable[..., Client], draft_person: Person, need: str
) -> None:
    answer = in_khmer("Reviewers").get(reverse("tracker_need", args=[need]))

    assert left_in_english(markup_of(answer)) == set()


def test_merging_is_said_in_khmer(in_khmer: Callable[..., Client], draft_person: Person) -> None:
    browser = in_khmer("Reviewers")

    one = browser.get(reverse("tracker_merge", args=["person", draft_person.pk]))
    all_merges = browser.get(reverse("tracker_merges"))

    assert left_in_english(markup_of(one)) == set()
    assert left_in_english(markup_of(all_merges)) == set()


@pytest.mark.parametrize("about", ["edit", "history", "delete", "workflow_history"])
def test_a_page_about_a_person_says_nothing_in_english(
    in_khmer: Callable[..., Client], draft_person: Person, about: str
) -> None:
    answer = in_khmer("Editors").get(reverse(f"{PERSON}:{about}", args=[draft_person.pk]))

    assert left_in_english(markup_of(answer)) == set()


def test_the_form_of_a_case_says_nothing_in_english(
    in_khmer: Callable[..., Client], draft_case: Case
) -> None:
    answer = in_khmer("Editors").get(reverse(f"{CASE}:edit", args=[draft_case.pk]))

    assert left_in_english(markup_of(answer)) == set()


def test_a_comparison_says_nothing_in_english(
    in_khmer: Callable[..., Client], draft_person: Person
) -> None:
    draft_person.birth_year = 1980
    draft_person.save_revision()

    address = reverse(f"{PERSON}:revisions_compare", args=[draft_person.pk, "earliest", "latest"])
    answer = in_khmer("Editors").get(address)

    assert left_in_english(markup_of(answer)) == set()


def test_what_is_wrong_with_a_form_is_said_in_khmer(in_khmer: Callable[..., Client]) -> None:
    form = filled.person(birth_year="soon", sex="", photo="x")

    answer = in_khmer("Editors").post(reverse(f"{PERSON}:add"), form)

    assert left_in_english(markup_of(answer)) == set()


def test_a_reviewer_is_asked_in_khmer(in_khmer: Callable[..., Client], editor: Client) -> None:
    editor.post(reverse(f"{PERSON}:add"), {**filled.person(), "action-submit": "1"})
    person = Person.objects.get()
    task = person.current_workflow_task_state
    reviewer = in_khmer("Reviewers")

    form = reviewer.get(reverse(f"{PERSON}:edit", args=[person.pk]))
    asked = reviewer.get(
        reverse(f"{PERSON}:collect_workflow_action_data", args=[person.pk, "reject", task.pk])
    )

    assert left_in_english(markup_of(form)) == set()
    assert left_in_english(markup_of(asked)) == set()


def test_what_is_not_there_or_not_allowed_is_said_in_khmer(in_khmer: Callable[..., Client]) -> None:
    browser = in_khmer("Editors")

    missing = browser.get(f"{reverse('wagtailadmin_home')}no-such-page/")
    refused = browser.get(reverse("wagtailusers_groups:index"), follow=True)

    assert left_in_english(markup_of(missing)) == set()
    assert left_in_english(markup_of(refused)) == set()


def test_the_way_to_log_in_is_shown_in_the_language_of_the_browser(
    client: Client, db: None
) -> None:
    address = reverse("wagtailadmin_login")

    in_khmer = client.get(address, headers={"accept-language": "km"}, follow=True)
    in_english = client.get(address, headers={"accept-language": "en"}, follow=True)

    assert left_in_english(markup_of(in_khmer)) == set()
    assert 'lang="en"' in markup_of(in_english)


def test_an_editor_chooses_the_language_in_their_account(editor: Client) -> None:
    form = {
        "name_email-first_name": "An",
        "name_email-last_name": "Editor",
        "name_email-email": "editor@example.org",
        "locale-preferred_language": "km",
        "locale-current_time_zone": "Asia/Phnom_Penh",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }

    editor.post(reverse("wagtailadmin_account"), form)

    assert 'lang="km"' in markup_of(editor.get(reverse("wagtailadmin_home")))


def test_scripts_are_given_their_khmer(in_khmer: Callable[..., Client]) -> None:
    answer = in_khmer("Editors").get(reverse("wagtailadmin_javascript_catalog"))

    assert json.dumps("មើលជាមុន") in answer.content.decode()


def test_our_own_word_goes_before_that_of_a_library() -> None:
    with override("km"):
        assert gettext("March") == "មីនា"
