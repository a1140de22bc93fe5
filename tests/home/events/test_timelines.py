"""Timelines: events and facts of their own in order of time, with what comes next."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from home.models import TimelineEntry, TimelinePage
from tracker.dates import phnom_penh_today

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline(add):
    """Make a timeline of entries, each given as its fields."""

    def make(*entries) -> TimelinePage:
        page = add(TimelinePage, title="The inquiry")
        page.entries = [TimelineEntry(**entry) for entry in entries]
        page.save()
        return page

    return make


def around_today(days: int) -> str:
    return (phnom_penh_today() + timedelta(days=days)).isoformat()


def steps(client, page) -> list:
    return client.get(page.url).context["steps"]


def test_steps_stand_in_order_of_time_whatever_they_are(client, timeline, event):
    page = timeline(
        {"occurs_on": "2023-07", "title": "A report"},
        {"event": event(title="Session two", starts_on="2022-03-04")},
        {"occurs_on": "2021-10-23", "title": "Opening"},
    )

    assert [step.title for step in steps(client, page)] == ["Opening", "Session two", "A report"]


def test_the_first_step_to_come_is_the_next(client, timeline, event):
    page = timeline(
        {"occurs_on": around_today(-3), "title": "Done"},
        {"event": event(title="Soon", starts_on=around_today(3))},
        {"occurs_on": around_today(9), "title": "Later"},
    )

    marks = [(step.is_ahead, step.is_next) for step in steps(client, page)]
    assert marks == [(False, False), (True, True), (True, False)]
    assert client.get(page.url).content.decode().count("Next step") == 1


def test_an_entry_may_say_of_an_event_what_it_is_in_the_series(client, timeline, event):
    page = timeline({"event": event(title="Hearing"), "title": "Fourth session"})

    assert [step.title for step in steps(client, page)] == ["Fourth session"]


def test_an_event_taken_back_leaves_the_timeline(client, timeline, event):
    taken = event(title="Taken back")
    page = timeline({"event": taken})
    taken.unpublish()

    assert steps(client, page) == []


def test_readers_are_led_to_the_event_in_their_language(client, timeline, event):
    page = event(title="Session")
    series = timeline({"event": page})
    khmer = Locale.objects.get(language_code="km")
    translated = page.copy_for_translation(khmer, copy_parents=True)
    translated.save_revision().publish()
    series.copy_for_translation(khmer, copy_parents=True).save_revision().publish()

    (step,) = steps(client, TimelinePage.objects.get(locale=khmer))
    assert step.event == translated
    assert not step.is_foreign


def test_where_an_event_is_not_translated_its_page_is_marked_with_its_language(
    client, timeline, event
):
    series = timeline({"event": event(title="Session")})
    khmer = series.copy_for_translation(Locale.objects.get(language_code="km"), copy_parents=True)
    khmer.save_revision().publish()

    assert 'hreflang="en" class="foreign"' in client.get(khmer.url).content.decode()


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"title": "No date"}, "occurs_on"), ({"occurs_on": "2023-07"}, "title")],
)
def test_an_entry_that_cannot_be_shown_is_refused_on_the_field(timeline, fields, field):
    page = timeline()

    with pytest.raises(ValidationError) as refused:
        TimelineEntry(page=page, locale=page.locale, **fields).full_clean()
    assert list(refused.value.message_dict) == [field]


def test_more_steps_take_no_more_queries(client, timeline, event):
    def queries(page) -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as seen:
            client.get(page.url)
        return len(seen)

    few = queries(timeline(*({"event": event(title=f"A {number}")} for number in range(5))))
    many = queries(timeline(*({"event": event(title=f"B {number}")} for number in range(50))))

    assert many == few <= 12
