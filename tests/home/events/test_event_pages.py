"""The page of one event: what it says, and what an editor is told to mend."""

import json
import re
from datetime import UTC, datetime, time

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.models import EventIndex, EventPage, TimelinePage
from tracker.dates import PartialDate

pytestmark = pytest.mark.django_db
GENEVA = {"starts_at": time(9), "ends_at": time(12), "time_zone": "Europe/Zurich"}


def drawn(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", "", html).split())


def test_times_stand_by_the_clock_of_the_place_and_by_that_of_phnom_penh(client, event):
    shown = words(drawn(client, event(starts_on="2024-05-08", **GENEVA)))

    assert "8 May 2024, 09:00–12:00 (Geneva time)" in shown
    assert "8 May 2024, 14:00–17:00 (Phnom Penh time)" in shown


def test_a_khmer_page_has_khmer_days_and_digits(client, event):
    page = event(starts_on="2024-05-08", **GENEVA)
    khmer = page.copy_for_translation(Locale.objects.get(language_code="km"), copy_parents=True)
    khmer.save_revision().publish()

    assert "០៩:០០–១២:០០" in words(drawn(client, khmer)).replace("\u200b", "")


def test_where_only_the_month_is_known_the_page_says_so(client, event):
    shown = words(drawn(client, event(starts_on="2021-03")))

    assert "March 2021" in shown
    assert "The day is not known, only the month." in shown


def test_an_event_without_a_place_says_that_none_was_announced(client, event):
    assert "Not announced" in drawn(client, event())


def test_a_cancelled_event_says_so(client, event):
    assert "Cancelled" in drawn(client, event(state="cancelled"))


def test_the_programme_is_shown_in_its_order(client, event):
    sessions = [
        ("session", {"title": "Opening", "starts_at": time(9), "speakers": "A chair\nA guest"}),
        ("session", {"title": "<b>Testimony</b>", "text": "Witnesses speak."}),
    ]

    shown = drawn(client, event(sessions=sessions))
    places = [shown.index(text) for text in ("Opening", "A guest", "&lt;b&gt;Testimony", "Witness")]
    assert places == sorted(places)


def test_the_moments_that_lists_go_by_follow_from_the_form(event):
    page = event(starts_on="2024-05-08", **GENEVA)
    page.ends_at = time(13)
    page.save_revision().publish()

    page.refresh_from_db()
    assert page.begins_at == datetime(2024, 5, 8, 7, tzinfo=UTC)
    assert page.over_at == datetime(2024, 5, 8, 11, tzinfo=UTC)


def test_a_deadline_is_over_at_its_hour(event):
    page = event(kind="submission_deadline", starts_at=time(18), time_zone="Europe/Zurich")

    assert page.over_at == page.begins_at


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": "forum"}, "place"),
        ({"starts_at": time(9)}, "time_zone"),
        ({"ends_on": PartialDate(2023, 7, 1)}, "ends_on"),
        ({"languages": ["en", "tlh"]}, "languages"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"online_url": "javascript:alert(1)"}, "online_url"),
    ],
)
def test_an_unsound_event_is_refused_on_the_field_to_mend(event, fields, field):
    with pytest.raises(ValidationError) as refused:
        event(**fields)

    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "Lowell"},
        {"online_url": "https://example.org/join"},
        {"is_place_unannounced": True},
    ],
)
def test_a_forum_is_somewhere_or_says_that_nobody_knows(event, fields):
    assert event(kind="forum", **fields).live


def test_programs_are_told_when_and_where(client, event):
    page = event(place="Palais </script><b>", **GENEVA)

    shown = drawn(client, page)
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown)
    described = json.loads(data)["@graph"][0]
    assert described["@type"] == "Event"
    assert described["startDate"] == "2023-07-22T09:00:00+02:00"
    assert described["location"][0]["name"] == "Palais </script><b>"


def test_an_event_links_to_the_series_it_stands_in_and_to_all_events(client, add, event):
    page = event()
    index = add(EventIndex, title="Events")
    series = add(TimelinePage, title="The inquiry")
    series.entries.create(event=page)
    series.save()
    add(TimelinePage, title="Another series")

    shown = drawn(client, page)
    assert f'href="{series.url}"' in shown
    assert f'href="{index.url}"' in shown
    assert "Another series" not in shown


def test_an_event_can_be_made_from_the_admin(admin_client, home_page):
    response = admin_client.get(f"/admin/pages/add/home/eventpage/{home_page.pk}/")

    assert response.status_code == 200
    assert EventPage.objects.count() == 0


def test_a_draft_without_a_first_day_is_refused_on_the_field(admin_client, home_page):
    lists = {name: streamfield([]) for name in ("body", "sessions")}
    rows = {name: inline_formset([]) for name in ("named_records", "comments")}
    form = nested_form_data({"title": "A forum", "state": "planned", **lists, **rows})

    response = admin_client.post(f"/admin/pages/add/home/eventpage/{home_page.pk}/", form)

    assert list(response.context["form"].errors) == ["starts_on"]
