"""The first page: there from the start in both languages, and quick however much is on record."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from home.front import front_of
from home.models import HomePage
from tests.factories import BECAUSE
from tests.tracker.public.worlds import hearing_on, held_person
from tracker.actions.publish import publish_records
from tracker.actions.withdraw import withdraw
from tracker.dates import phnom_penh_today
from tracker.public.index import current_index

pytestmark = pytest.mark.django_db
MOST_QUERIES = 6


def text_of(client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.mark.parametrize("language", ["en", "km"])
def test_a_fresh_database_has_a_first_page_in_each_language(client, language):
    response = client.get(f"/{language}/")

    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.content.decode()


def test_the_two_first_pages_are_translations_of_each_other():
    english, khmer = HomePage.objects.order_by("path")

    assert english.translation_key == khmer.translation_key
    assert [page.url for page in (english, khmer)] == ["/en/", "/km/"]


def test_wagtails_page_of_welcome_is_gone():
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_the_site_begins_with_the_english_first_page():
    assert Site.objects.get().root_page.specific == HomePage.objects.get(slug="home")


def test_the_tree_of_pages_is_sound():
    assert Page.find_problems() == ([], [], [], [], [])


def test_making_the_pages_again_changes_nothing():
    before = list(HomePage.objects.values())

    import_module("home.migrations.0002_home_pages").make_home_pages(apps, None)

    assert list(HomePage.objects.values()) == before


@pytest.mark.parametrize(
    ("asked", "path"), [("km", "/km/"), ("en-GB,en", "/en/"), ("fr", "/en/"), ("km-KH,en", "/km/")]
)
def test_the_address_without_a_language_leads_to_the_readers(client, asked, path):
    response = client.get("/", headers={"accept-language": asked})

    assert (response.status_code, response["Location"]) == (302, path)
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


def test_a_reader_gets_no_cookie_and_no_editors_bar(client):
    response = client.get("/en/")

    assert not response.cookies
    assert b"wagtail-userbar" not in response.content


def test_what_editors_write_stands_on_the_page(client):
    page = HomePage.objects.get(slug="home")
    page.introduction = "<p>Written by <b>an editor</b>.</p>"
    page.save()

    assert "Written by <b>an editor</b>." in text_of(client, "/en/")


def test_a_first_page_taken_back_is_not_served(client):
    HomePage.objects.get(slug="home-km").unpublish()

    assert "អ្នកជាប់ឃុំ និង" not in text_of(client, "/km/")


def test_the_counts_are_of_what_is_published(client):
    held_person()

    counts = client.get("/en/").context["counts"]
    assert (counts.people, counts.held, counts.cases, counts.hearings) == (1, 1, 1, 0)


def test_someone_held_is_named_with_the_day_of_the_report(client):
    held_person(name_en="Sok Test", since="2020-07-31")

    assert "Sok Test" in text_of(client, "/en/")
    assert "៣១ កក្កដា ២០២០" in text_of(client, "/km/")


def test_hearings_to_come_and_those_held_are_told_apart():
    today = phnom_penh_today()
    coming = hearing_on(str(today + timedelta(days=3)), outcome="scheduled")
    held = hearing_on(str(today - timedelta(days=3)))

    front = front_of(current_index(), phnom_penh_today())
    assert [brief.quote["reference"] for brief in front.coming] == [coming.reference]
    assert [brief.quote["reference"] for brief in front.latest] == [held.reference]


def test_a_hearing_of_today_is_still_to_come():
    hearing = hearing_on(str(phnom_penh_today()), outcome="scheduled")

    front = front_of(current_index(), phnom_penh_today())
    assert [brief.quote["reference"] for brief in front.coming] == [hearing.reference]
    assert front.latest == []


def test_a_new_version_stands_among_the_changes_with_its_note(client):
    person = held_person()
    person.name_en = "Corrected Name"
    person.save()
    publish_records([person], {"km": "", "en": "Name corrected."})

    page = text_of(client, "/en/")
    assert "Corrected Name" in page
    assert "Name corrected." in page


def test_what_is_withdrawn_leaves_the_page(client):
    person = held_person(name_en="Sok Withdrawn")
    withdraw(person, BECAUSE)

    assert "Sok Withdrawn" not in text_of(client, "/en/")


def test_a_name_with_markup_in_it_is_shown_as_it_was_typed(client):
    held_person(name_en="Sok <b>Test</b>")

    assert "Sok &lt;b&gt;Test&lt;/b&gt;" in text_of(client, "/en/")


def test_a_synthetic_person_is_marked(client):
    held_person(is_synthetic=True)

    assert "Synthetic record: describes nobody" in text_of(client, "/en/")


@pytest.mark.parametrize("language", ["en", "km"])
def test_more_records_take_no_more_queries(client, language):
    def queries() -> int:
        client.get(f"/{language}/")  # brings the index up to date
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/{language}/")
        return len(seen)

    held_person()
    hearing_on("2021-02-01")
    few = queries()
    for day in range(1, 10):
        hearing_on(f"2021-03-{day:02}")

    assert queries() == few <= MOST_QUERIES
