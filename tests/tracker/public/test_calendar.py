"""The calendar's pages: the right hearings on the right days, and 4xx for what is no month."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import CaseFactory
from tests.tracker.public.worlds import hearing_on
from tracker.public.calendar import Month

pytestmark = pytest.mark.django_db
CALENDAR = "/en/hearings/calendar/"


def shown(client, query: str) -> list[tuple[str, list[str]]]:
    sheet = client.get(f"{CALENDAR}?{query}").context["sheet"]
    return [
        (str(day.on), [brief.quote["reference"] for brief in day.hearings]) for day in sheet.days
    ]


@pytest.mark.parametrize("language", ["en", "km"])
def test_without_a_month_it_is_this_one(client, language):
    response = client.get(f"/{language}/hearings/calendar/")

    assert response.status_code == 200
    assert response.context["month"] == response.context["this_month"]


def test_hearings_stand_on_their_days(client):
    first, second = hearing_on("2022-06-14"), hearing_on("2022-06-29")
    hearing_on("2022-07-01")

    assert shown(client, "month=2022-06") == [
        ("2022-06-14", [first.reference]),
        ("2022-06-29", [second.reference]),
    ]


def test_the_last_day_of_december_is_in_december(client):
    hearing = hearing_on("2021-12-31")
    hearing_on("2022-01-01")

    assert shown(client, "month=2021-12") == [("2021-12-31", [hearing.reference])]


def test_a_leap_day_is_shown(client):
    hearing = hearing_on("2024-02-29")

    assert shown(client, "month=2024-02") == [("2024-02-29", [hearing.reference])]


def test_a_hearing_whose_day_is_not_known_stands_apart(client):
    hearing_on("2022-06")

    response = client.get(f"{CALENDAR}?month=2022-06")

    assertContains(response, "In this month, day not known")
    assert response.context["sheet"].days == ()


@pytest.mark.parametrize(
    "query",
    [
        "month=2022-13",
        "month=2022-6",
        "month=June",
        "month=%E1%9F%A2%E1%9F%A0%E1%9F%A2%E1%9F%A2-%E1%9F%A0%E1%9F%A6",
        "month=9999-01",
        "month=-1",
        "month=2022-06&month=2022-07",
        "month=2022-06&court=K99999",
        "month=2022-06&court=%27%3B--",
        "month=2022-06&from=never",
        "month=" + "9" * 900,
    ],
)
@pytest.mark.parametrize("language", ["en", "km"])
def test_what_cannot_be_is_refused_in_the_readers_language(client, language, query):
    response = client.get(f"/{language}/hearings/calendar/?{query}")

    assert response.status_code == 400
    assert f'<html lang="{language}">' in response.content.decode()


def test_a_month_that_cannot_be_is_answered_with_how_to_write_one(client):
    response = client.get(f"{CALENDAR}?month=2022-13")

    assertContains(response, "Write the month as 2022-06", status_code=400)


def test_a_filter_of_the_list_holds_in_the_calendar_and_on_the_way_to_other_months(client):
    hearing = hearing_on("2022-06-14")
    hearing_on("2022-06-14")
    query = f"court={hearing.court.reference}"

    response = client.get(f"{CALENDAR}?month=2022-06&{query}")

    assert response.context["count"] == 1
    assertContains(response, f"?month=2022-07&amp;{query}")


def test_a_filter_can_be_taken_away(client):
    hearing = hearing_on("2022-06-14")

    response = client.get(f"{CALENDAR}?month=2022-06&court={hearing.court.reference}")

    assertContains(response, '<a class="chip" href="?month=2022-06">')


def test_a_month_without_hearings_leads_to_the_nearest_that_have_some(client):
    hearing_on("2021-03-05")
    hearing_on("2023-09-05")

    response = client.get(f"{CALENDAR}?month=2022-06")

    assert response.context["nearest"] == (Month(2021, 3), Month(2023, 9))


def test_the_first_month_of_the_calendar_has_none_before_it(client):
    response = client.get(f"{CALENDAR}?month=1900-01")

    assertNotContains(response, 'rel="prev"')


def test_months_are_counted_year_by_year(client):
    hearing_on("2021-03-05")
    hearing_on("2021-03")
    hearing_on("2022")

    (year,) = client.get(CALENDAR).context["years"]
    assert [(cell.month, cell.count) for cell in year.cells if cell.count] == [(Month(2021, 3), 2)]


def test_a_day_with_many_hearings_shows_the_first_and_leads_to_the_rest(client):
    case = CaseFactory()
    for _ in range(6):
        hearing_on("2022-06-14", case=case)

    response = client.get(f"{CALENDAR}?month=2022-06")

    assertContains(response, 'href="/en/hearings/?from=2022-06-14&amp;to=2022-06-14">2 more</a>')


def test_the_khmer_calendar_names_days_and_months_in_khmer(client):
    hearing_on("2022-06-14")

    page = client.get("/km/hearings/calendar/?month=2022-06").content.decode()

    assert "សវនាការក្នុងខែមិថុនា ឆ្នាំ២០២២" in page
    assert 'title="ច័ន្ទ"' in page


def test_a_synthetic_hearing_is_marked(client):
    hearing_on("2022-06-14", is_synthetic=True)

    assertContains(client.get(f"{CALENDAR}?month=2022-06"), "Synthetic record")


def test_more_hearings_take_no_more_queries(client):
    def queries() -> int:
        client.get(f"{CALENDAR}?month=2022-06")
        with CaptureQueriesContext(connection) as seen:
            client.get(f"{CALENDAR}?month=2022-06")
        return len(seen)

    hearing_on("2022-06-01")
    few = queries()
    for day in range(2, 12):
        hearing_on(f"2022-06-{day:02}")

    assert queries() == few <= 2
