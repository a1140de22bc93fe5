"""Calendar files, read back with a parser: what a subscriber's program is told, and how often."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from wagtail.models import Locale

pytestmark = pytest.mark.django_db
GENEVA = {"starts_at": time(9), "ends_at": time(12), "time_zone": "Europe/Zurich"}
KHMER = "វេទិកាប្រជាធិបតេយ្យខ្មែរ សវនាការពិសេសស្ដីពីការបោះឆ្នោត " * 4
WHOLE = "/en/events.ics"


def file_of(client, path: str = WHOLE) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert not response.cookies
    return response.content


def only_event(client, path: str = WHOLE):
    (found,) = Calendar.from_ical(file_of(client, path)).events
    return found


def test_hours_are_read_back_in_their_zone_and_the_zone_is_described(client, event):
    event(starts_on="2024-05-08", **GENEVA)

    calendar = Calendar.from_ical(file_of(client))
    (found,) = calendar.events
    assert found.start == datetime(2024, 5, 8, 9, tzinfo=ZoneInfo("Europe/Zurich"))
    assert found.end.astimezone(UTC) == datetime(2024, 5, 8, 10, tzinfo=UTC)
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Zurich"]


def test_the_description_of_a_zone_gives_the_same_hour_without_any_other_table(client, event):
    event(starts_on="2024-01-30", **GENEVA)
    event(starts_on="2024-05-08", **GENEVA)

    (zone,) = Calendar.from_ical(file_of(client)).timezones
    by_file = zone.to_tz(lookup_tzid=False)
    for day in (date(2024, 1, 30), date(2024, 5, 8)):
        moment = datetime.combine(day, time(9))
        expected = moment.replace(tzinfo=ZoneInfo("Europe/Zurich")).utcoffset()
        assert moment.replace(tzinfo=by_file).utcoffset() == expected


def test_whole_days_end_before_the_day_after(client, event):
    event(starts_on="2023-09-11", ends_on="2023-10-13")

    found = only_event(client)
    assert (found.start, found.end) == (date(2023, 9, 11), date(2023, 10, 14))


def test_a_month_stands_for_the_day_that_is_not_known(client, event):
    event(starts_on="2021-02")

    found = only_event(client)
    assert (found.start, found.end) == (date(2021, 2, 1), date(2021, 3, 1))
    assert found["TRANSP"] == "TRANSPARENT"
    assert "The day is not known" in found["DESCRIPTION"]


@pytest.mark.parametrize(
    ("state", "status", "summary"),
    [
        ("planned", "CONFIRMED", "Forum"),
        ("cancelled", "CANCELLED", "Cancelled: Forum"),
        ("postponed", "TENTATIVE", "Postponed, no new date yet: Forum"),
    ],
)
def test_a_program_learns_whether_it_takes_place(client, event, state, status, summary):
    event(title="Forum", state=state)

    found = only_event(client)
    assert (found["STATUS"], found["SUMMARY"]) == (status, summary)


def test_a_change_keeps_the_identity_and_raises_the_sequence(client, event):
    page = event()
    page.save_revision().publish()
    page.refresh_from_db()
    type(page).objects.update(first_published_at=page.first_published_at - timedelta(hours=1))
    before = only_event(client)
    page.refresh_from_db()
    page.title = "Renamed"
    page.save_revision().publish()
    type(page).objects.update(last_published_at=page.last_published_at + timedelta(hours=1))

    after = only_event(client)
    assert after["UID"] == before["UID"] == str(page.translation_key)
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert after["SUMMARY"] == "Renamed"


def test_both_languages_name_the_same_event(client, event):
    page = event()
    khmer = page.copy_for_translation(Locale.objects.get(language_code="km"), copy_parents=True)
    khmer.title = KHMER
    khmer.save_revision().publish()

    assert only_event(client, "/km/events.ics")["UID"] == only_event(client)["UID"]


def test_lines_are_folded_at_75_octets_and_khmer_comes_back_whole(client, event):
    event(title=KHMER[:200], place=KHMER[:100], summary=KHMER[:300])

    lines = file_of(client).split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    found = only_event(client)
    assert (found["SUMMARY"], found["LOCATION"]) == (KHMER[:200].strip(), KHMER[:100].strip())


def test_hostile_text_adds_no_property(client, event):
    event(title="A\r\nATTENDEE:mailto:x@example.org", place="B;C,D\\nE")

    found = only_event(client)
    assert "ATTENDEE" not in found
    assert found["LOCATION"] == "B;C,D\\nE"


def test_one_event_is_a_file_to_keep(client, event):
    page = event(title="This one")
    event(title="Another")
    path = f"/en/events/{page.translation_key}.ics"

    assert only_event(client, path)["SUMMARY"] == "This one"
    assert client.get(path)["Content-Disposition"].startswith("attachment; filename=")


@pytest.mark.parametrize("change", ["unpublish", "delete"])
def test_what_is_taken_back_leaves_the_files(client, event, change):
    page = event(title="Taken back")
    event(title="Stays")
    path = f"/en/events/{page.translation_key}.ics"
    mark = client.get(WHOLE)["ETag"]
    getattr(page, change)()

    answer = client.get(WHOLE, headers={"if-none-match": mark})
    assert answer.status_code == 200
    assert b"Taken back" not in answer.content
    assert client.get(path).status_code == 404


def test_a_file_with_no_event_is_still_a_calendar(client):
    calendar = Calendar.from_ical(file_of(client))

    assert calendar.events == []
    assert calendar["VERSION"] == "2.0"


def test_the_same_events_give_the_same_bytes(client, event):
    event(**GENEVA)

    first = file_of(client)
    caches["renderings"].clear()
    assert file_of(client) == first


def test_asking_again_is_answered_without_the_file(client, event):
    event(**GENEVA)
    mark = client.get(WHOLE)["ETag"]

    with CaptureQueriesContext(connection) as seen:
        answer = client.get(WHOLE, headers={"if-none-match": mark})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", mark)
    assert len(seen) <= 2


def test_more_events_take_no_more_queries(client, event):
    def queries() -> int:
        caches["renderings"].clear()
        with CaptureQueriesContext(connection) as seen:
            file_of(client)
        return len(seen)

    for number in range(5):
        event(title=f"A {number}")
    file_of(client)
    few = queries()
    for number in range(45):
        event(title=f"B {number}")

    assert queries() == few <= 6


def test_a_file_is_written_once_until_something_changes(client, event, monkeypatch):
    event()
    first = file_of(client)
    monkeypatch.setattr("home.event_views.calendar_file", None)

    assert file_of(client) == first


@pytest.mark.parametrize("name", ["x.ics", "00000000-0000-0000-0000-000000000000.ics"])
def test_a_file_of_no_event_is_not_there(client, name):
    assert client.get(f"/en/events/{name}").status_code == 404
