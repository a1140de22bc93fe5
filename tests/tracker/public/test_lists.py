"""Lists as readers get them: rows, counts, chips, pages, in both languages."""

from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.factories import (
    BECAUSE,
    CourtFactory,
    PersonFactory,
    PersonNameFactory,
    published,
)
from tests.tracker.public.worlds import hearing_on, held_person
from tracker.actions.anonymise import anonymise
from tracker.actions.withdraw import withdraw
from tracker.public.kinds import KINDS

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "km")
SEGMENTS = sorted(kind.segment for kind in KINDS.values())


def page(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return BeautifulSoup(response.content, "html.parser")


def names(soup):
    return [link.get_text(" ", strip=True) for link in soup.select(".records tbody th a")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("segment", SEGMENTS)
def test_an_empty_list_says_that_nothing_is_published(client, language, segment):
    soup = page(client, f"/{language}/{segment}/")

    assert soup.html["lang"] == language
    assert soup.select_one(".empty").get_text(strip=True)
    assert not soup.select(".records")


def test_a_person_is_listed_with_both_names_and_the_status(client):
    held_person(name_en="Sok Test", name_km="សុខ តេស្ត")

    row = page(client, "/en/people/").select_one(".records tbody tr")
    assert row.th.a.get_text(strip=True) == "Sok Test"
    assert row.select_one("th [lang=km]").get_text(strip=True).replace("\u200b", "") == "សុខ តេស្ត"
    assert "In pre-trial detention" in row.get_text()
    assert "since 18\u00a0Aug\u00a02021" in row.get_text()


def test_a_name_that_is_missing_in_khmer_is_marked_as_english(client):
    published(PersonFactory(name_en="Sok Test", name_km=""))

    link = page(client, "/km/people/").select_one(".records tbody th a")
    assert link.select_one("[lang=en]").get_text() == "Sok Test"


def test_numbers_and_dates_are_in_khmer_digits_on_a_khmer_page(client):
    held_person(name_km="សុខ")

    text = page(client, "/km/people/").select_one(".results").get_text()
    assert "១ នាក់" in text.replace("\u200b", "")
    assert "១៨\u00a0សីហា\u00a0២០២១" in text


def test_a_filter_leaves_what_it_says(client):
    held_person(name_en="Held One")
    published(PersonFactory(name_en="Free One"))

    soup = page(client, "/en/people/?status=pretrial_detention")
    assert names(soup) == ["Held One"]
    assert soup.select_one("#count").get_text(strip=True) == "1 person"


def test_a_person_is_found_by_another_name(client):
    person = PersonFactory(name_en="Sok Test")
    PersonNameFactory(person=person, text="Tester Sokha")
    published(person, PersonFactory(name_en="Chan"))

    assert names(page(client, "/en/people/?q=tester")) == ["Sok Test"]


def test_hearings_of_a_case_are_listed_by_its_reference(client):
    wanted, _other = hearing_on("2021-02-01"), hearing_on("2021-03-01")

    soup = page(client, f"/en/hearings/?case={wanted.case.reference}")
    assert names(soup) == ["1\u00a0Feb\u00a02021"]
    assert soup.select_one("input[type=hidden][name=case]")["value"] == wanted.case.reference


def test_upcoming_hearings_are_listed_from_the_next_on(client):
    for day in ("2100-03-01", "2099-01-01", "2021-01-01"):
        hearing_on(day)

    assert names(page(client, "/en/hearings/?when=upcoming")) == [
        "1\u00a0Jan\u00a02099",
        "1\u00a0Mar\u00a02100",
    ]


def test_a_court_says_how_many_cases_it_has_and_leads_to_them(client):
    court = CourtFactory()
    held_person(court), held_person(court)

    cell = page(client, "/en/courts/").select_one(f'a[href="/en/cases/?court={court.reference}"]')
    assert cell.get_text() == "2"
    assert len(names(page(client, cell["href"]))) == 2


def test_a_chip_takes_its_choice_away(client):
    court = CourtFactory(name_en="Test Court")
    held_person(court)

    soup = page(client, f"/en/people/?status=pretrial_detention&court={court.reference}")
    chips = {chip.get_text(" ", strip=True): chip["href"] for chip in soup.select(".chips .chip")}
    assert chips == {
        "Remove: Status In pre-trial detention": f"?court={court.reference}",
        "Remove: Court Test Court": "?status=pretrial_detention",
    }


def test_the_last_chip_leads_to_the_whole_list(client):
    held_person()

    soup = page(client, "/en/people/?status=pretrial_detention")
    assert soup.select_one(".chips .chip")["href"] == "/en/people/"


def test_the_form_keeps_what_is_chosen_and_the_order(client):
    held_person()

    form = page(client, "/en/people/?status=pretrial_detention&sort=name").select_one(
        "form.filters"
    )
    assert [each["value"] for each in form.select("[checked]")] == ["pretrial_detention"]
    assert form.select_one("[name=sort]")["value"] == "name"
    assert form.get("method", "get") == "get"


def test_a_form_that_was_sent_leads_to_the_plain_address(client):
    response = client.get("/en/people/?q=&status=killed&from=31%2F07%2F2020&to=&utm_source=x")

    assert response.status_code == 302
    assert response["Location"] == "/en/people/?status=killed&from=2020-07-31"


def test_choices_that_fit_nothing_together_can_be_taken_away_one_by_one(client):
    held_person()

    soup = page(client, "/en/people/?status=killed&q=nobody")
    assert {link["href"] for link in soup.select(".empty a")} == {
        "?status=killed",
        "?q=nobody",
        "/en/search/?q=nobody",
        "/en/people/",
    }


def test_pages_lead_to_each_other(client):
    published(*(PersonFactory() for _ in range(60)))

    soup = page(client, "/en/people/?page=2")
    assert len(names(soup)) == 25
    assert soup.select_one("a[rel=prev]")["href"] == "/en/people/"
    assert soup.select_one("a[rel=next]")["href"] == "?page=3"
    assert "26 to 50" in soup.select_one("#count").get_text(" ", strip=True)


def test_pages_together_list_everybody_once(client):
    published(*(PersonFactory() for _ in range(60)))

    listed = [
        link["href"]
        for number in ("", "?page=2", "?page=3")
        for link in page(client, f"/en/people/{number}").select(".records tbody th a")
    ]
    assert len(listed) == len(set(listed)) == 60


def test_a_list_has_one_canonical_address_in_each_language(client):
    held_person()

    soup = page(client, "/en/people/?utm_source=x&sort=name&status=pretrial_detention&more=court")
    canonical = urlsplit(soup.select_one("link[rel=canonical]")["href"])
    khmer = urlsplit(soup.select_one("link[hreflang=km]")["href"])
    assert (
        f"{canonical.path}?{canonical.query}" == "/en/people/?status=pretrial_detention&sort=name"
    )
    assert f"{khmer.path}?{khmer.query}" == "/km/people/?status=pretrial_detention&sort=name"


def test_a_withdrawn_record_leaves_the_list(client):
    person = PersonFactory()
    published(person)
    assert len(names(page(client, "/en/people/"))) == 1

    withdraw(person, BECAUSE)

    assert not page(client, "/en/people/").select(".records")


def test_an_anonymised_person_is_listed_without_the_name(client):
    person = held_person(name_en="Sok Secret", name_km="សុខ")
    assert "Sok Secret" in page(client, "/en/people/").get_text()

    anonymise(person, BECAUSE)

    text = page(client, "/en/people/").get_text(" ")
    assert "Sok Secret" not in text
    assert f"Name withheld {person.reference}" in " ".join(text.split())


def test_a_synthetic_record_is_marked_on_its_row_and_on_the_page(client):
    published(PersonFactory(is_synthetic=True))

    soup = page(client, "/en/people/")
    assert soup.select_one(".records tbody th i").get_text() == "Synthetic"
    assert soup.select_one(".results .synthetic")


def test_text_of_a_record_is_never_markup(client):
    published(PersonFactory(name_en="<script>alert(1)</script>"))

    assert not page(client, "/en/people/?q=script").select("main script")


def test_a_list_is_only_read(client):
    assert client.post("/en/people/").status_code == 405


def test_a_list_sets_no_cookie(client):
    assert not client.get("/en/people/").cookies
