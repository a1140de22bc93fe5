"""The overview: figures that agree with the records, as charts, tables and files."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import BECAUSE, CourtFactory, PersonFactory, PlaceFactory, published
from tests.tracker.public.worlds import held_person
from tracker.actions.withdraw import withdraw
from tracker.choices import ChargeGroup, Province
from tracker.dates import phnom_penh_today

pytestmark = pytest.mark.django_db
OVERVIEW = "/en/overview/"
FILES = [
    "held-by-charge-group",
    "held-by-court",
    "held-by-year",
    "held-by-last-report",
    "held-by-sex",
    "courts-and-places-by-province",
]


def rows_of(client, name: str, language: str = "en") -> list[dict[str, str]]:
    body = client.get(f"/{language}/overview/{name}.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(body)))


def counts_in(client, name: str) -> dict[str, int]:
    return {row["code"]: int(row["people_held"]) for row in rows_of(client, name)}


@pytest.mark.parametrize("language", ["en", "km"])
def test_an_empty_record_makes_an_honest_page(client, language):
    response = client.get(f"/{language}/overview/")

    assert response.status_code == 200
    assert response.context["held"].total == 0


def test_only_those_held_at_the_last_report_are_counted(client):
    held_person()
    published(PersonFactory())

    assert client.get(OVERVIEW).context["held"].total == 1


def test_reports_of_the_past_year_are_counted_apart(client):
    today = phnom_penh_today()
    held_person(since="2020-01-05", reported=str(today - timedelta(days=300)))
    held_person(since="2020-01-05", reported=str(today - timedelta(days=500)))

    held = client.get(OVERVIEW).context["held"]
    assert (held.total, held.reported_lately) == (2, 1)


def test_people_are_counted_by_charge(client):
    held_person(group="incitement")
    held_person(group="incitement")
    held_person(group="anti_state")

    assert counts_in(client, "held-by-charge-group") == {"incitement": 2, "anti_state": 1}


def test_people_are_counted_by_court_under_its_name(client):
    court = CourtFactory(name_en="Test Court of the South", name_km="សាលាដំបូងសាកល្បង")
    held_person(court=court)

    (row,) = rows_of(client, "held-by-court")
    assert row["code"] == court.reference
    assert row["label_en"] == "Test Court of the South"
    assert row["label_km"] == "សាលាដំបូងសាកល្បង"


def test_people_are_counted_by_the_year_since_which_they_are_held(client):
    held_person(since="2019-03-01")
    held_person(since="2021-08")
    held_person(since="2021")

    assert counts_in(client, "held-by-year") == {"2019": 1, "2021": 2}


def test_people_are_counted_by_the_year_of_the_last_report(client):
    held_person(since="2019-03-01", reported="2022-05-01")

    assert counts_in(client, "held-by-last-report") == {"2022": 1}


def test_people_are_counted_by_sex(client):
    held_person(sex="female")

    assert counts_in(client, "held-by-sex") == {"female": 1}


def test_someone_withdrawn_is_counted_no_more(client):
    person = held_person()
    client.get(OVERVIEW)
    withdraw(person, BECAUSE)

    assert client.get(OVERVIEW).context["held"].total == 0


def test_someone_published_since_is_counted_at_once(client):
    held_person()
    client.get(OVERVIEW)
    held_person()

    assert client.get(OVERVIEW).context["held"].total == 2


def test_courts_and_places_are_counted_by_province(client):
    published(CourtFactory(province="KH-12"))
    published(PlaceFactory(province="KH-12"))
    published(PlaceFactory(province="KH-9"))

    rows = {row["code"]: row for row in rows_of(client, "courts-and-places-by-province")}
    assert (rows["KH-12"]["courts"], rows["KH-12"]["places"]) == ("1", "1")
    assert (rows["KH-9"]["courts"], rows["KH-9"]["places"]) == ("0", "1")


def test_the_table_of_provinces_names_each_of_them(client):
    rows = rows_of(client, "courts-and-places-by-province")

    assert {row["code"] for row in rows} == set(Province.codes) - {"abroad"}


def test_a_province_on_the_map_leads_to_what_is_there(client):
    published(PlaceFactory(province="KH-9"))

    response = client.get(OVERVIEW)

    assertContains(response, '<a href="/en/places/?province=KH-9" aria-label="Koh Kong:')
    assertNotContains(response, "/en/places/?province=KH-1&quot;")


def test_the_map_says_whose_outlines_it_shows(client):
    assertContains(client.get(OVERVIEW), "opendatacommons.org/licenses/odbl/1-0/")


def test_a_line_of_a_table_leads_to_the_people_it_counts(client):
    held_person(group="anti_state")

    page = client.get(OVERVIEW)

    (section,) = [
        each for each in page.context["sections"] if each.figures.slug == "held-by-charge-group"
    ]
    people = client.get(f"/en/people/?{section.figures.lines[0].query}")
    assert people.context["listing"].selection.count == 1


@pytest.mark.parametrize("name", FILES)
def test_each_file_begins_with_a_byte_order_mark_and_both_languages_labels(client, name):
    held_person()

    response = client.get(f"/km/overview/{name}.csv")

    assert response.content.startswith(b"\xef\xbb\xbfas_of,code,label_km,label_en,")
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_a_file_is_the_same_in_both_languages(client):
    held_person()

    assert rows_of(client, "held-by-court", "km") == rows_of(client, "held-by-court", "en")


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless(client):
    held_person(court=CourtFactory(name_en="=1+1 Court"))

    (row,) = rows_of(client, "held-by-court")
    assert row["label_en"] == "'=1+1 Court"


@pytest.mark.parametrize("name", ["held-by-name", "overview", "x" * 300])
def test_a_file_that_there_is_not_is_not_found(client, name):
    assert client.get(f"/en/overview/{name}.csv").status_code == 404


def test_the_khmer_page_has_khmer_labels_and_digits(client):
    held_person(group="incitement", since="2021-08-18")

    page = client.get("/km/overview/").content.decode()

    assert ChargeGroup.label("incitement", "km") in page.replace("\u200b", "")
    assert "២០២១" in page


def test_no_length_in_a_drawing_is_written_with_a_comma(client):
    held_person(group="incitement")
    held_person(group="incitement")
    held_person(group="anti_state")

    page = client.get("/km/overview/").content.decode()

    assert 'width="43.0%"' in page


def test_synthetic_records_among_those_counted_are_named_as_such(client):
    held_person(is_synthetic=True)

    assertContains(client.get(OVERVIEW), "1 of those counted are synthetic records")


def test_more_people_take_no_more_queries(client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(OVERVIEW)
        return len(seen)

    held_person()
    first = queries()
    for _ in range(5):
        held_person()

    assert queries() == first <= 3
    assert queries() == 1
