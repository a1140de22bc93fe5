"""Each need lists what lacks something, and nothing else."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import (
    CourtFactory,
    DecisionFactory,
    HearingFactory,
    PersonFactory,
    SourceFactory,
)
from tests.tracker.editing.needs.worlds import (
    NEEDY,
    SLUGS,
    address,
    contradicted,
    day,
    english_only,
    forgotten,
    held_too_long,
    listed,
    names,
    references,
    upcoming,
    user_of,
)
from tracker.models import Detention, Person, PersonContradiction


@pytest.mark.parametrize("slug", SLUGS)
def test_what_needs_something_is_on_its_list(editor: Client, slug: str) -> None:
    needy = NEEDY[slug]()

    assert references(editor, slug) == [needy.reference]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_list_asks_no_more_of_the_database_for_fifty_lines(editor: Client, slug: str) -> None:
    for _each in range(5):
        NEEDY[slug]()
    queries(editor, address(slug))
    few = queries(editor, address(slug))

    for _each in range(45):
        NEEDY[slug]()

    assert queries(editor, address(slug)) == few


def queries(browser: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("held_on", "is_listed"),
    [(0, True), (14, True), (15, False), (-1, False)],
)
def test_hearings_of_the_next_fourteen_days_are_upcoming(
    editor: Client, held_on: int, is_listed: bool
) -> None:
    HearingFactory(held_on=day(held_on), outcome="scheduled")

    assert bool(listed(editor, "upcoming-hearings")) == is_listed


def test_a_hearing_that_was_called_off_is_not_upcoming(editor: Client) -> None:
    HearingFactory(held_on=day(2), outcome="postponed", postponed_to=day(9))

    assert listed(editor, "upcoming-hearings") == []


@pytest.mark.parametrize(
    ("held_on", "outcome", "is_listed"),
    [
        ("2021-02-01", "unknown", True),
        ("2021-02", "scheduled", True),
        ("2021-02-01", "held", False),
        (day(0), "scheduled", False),
        (day(0)[:7], "unknown", False),
    ],
)
def test_an_outcome_is_asked_for_once_the_day_is_over(
    editor: Client, held_on: str, outcome: str, is_listed: bool
) -> None:
    HearingFactory(held_on=held_on, outcome=outcome)

    assert bool(listed(editor, "hearings-without-outcome")) == is_listed


def test_a_person_past_the_limit_is_listed_with_the_days_and_the_limit(editor: Client) -> None:
    held_too_long()

    (line,) = listed(editor, "held-past-limit")
    assert "1,100 days" in line.what
    assert "18 months" in line.what


@pytest.mark.parametrize(
    "change",
    [{"ended_on": day(-10)}, {"started_on": day(-100)}, {"basis": "serving_sentence"}],
)
def test_who_was_freed_judged_or_held_a_short_time_is_not_past_the_limit(
    editor: Client, change: dict[str, Any]
) -> None:
    held_too_long()
    Detention.objects.update(**change)

    assert listed(editor, "held-past-limit") == []


def test_a_judgment_ends_the_wait(editor: Client) -> None:
    person = held_too_long()
    DecisionFactory(
        case=person.defences.get().case,
        person=person,
        verdict="convicted",
        is_in_absentia=False,
        decided_on=day(-30),
    )
    Detention.objects.update(last_reported_on=day(-200))

    assert listed(editor, "held-past-limit") == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name_km": ""}, "no Khmer"),
        ({"name_en": ""}, "no English"),
        ({"summary_km": "", "summary_en": "Written."}, "no Khmer"),
        ({"summary_km": "សរសេរ", "summary_en": ""}, "no English"),
    ],
)
def test_a_text_in_one_language_only_lacks_the_other(
    editor: Client, fields: dict[str, str], told: str
) -> None:
    PersonFactory(**{"name_km": "ឧទាហរណ៍", "name_en": "Invented", **fields})

    assert [line.what for line in listed(editor, "languages", kind="person")] == [told]


def test_a_language_that_was_written_earlier_is_called_older(editor: Client) -> None:
    person = PersonFactory(name_km="ឧទាហរណ៍", name_en="Invented")
    now = timezone.now()
    Person.objects.filter(pk=person.pk).update(
        km_written_at=now, en_written_at=now - timezone.timedelta(days=1)
    )

    assert [line.what for line in listed(editor, "languages", kind="person")] == [
        "the English is older than the Khmer"
    ]


def test_a_source_that_is_archived_or_on_paper_lacks_no_copy(editor: Client) -> None:
    SourceFactory(url="https://news.example/", archived_url="https://archive.example/")
    SourceFactory(url="", archived_url="")

    assert listed(editor, "without-archived-copy") == []


def test_a_contradiction_that_is_settled_is_not_listed(editor: Client) -> None:
    contradicted()
    PersonContradiction.objects.update(is_settled=True)

    assert listed(editor, "contradictions") == []


def test_a_list_is_narrowed_by_kind(editor: Client) -> None:
    english_only()
    CourtFactory(name_km="", name_en="A court")

    assert names(editor, "languages", kind="court") == ["A court"]


def test_a_list_is_narrowed_by_language(editor: Client) -> None:
    english_only()

    assert names(editor, "languages", kind="person", language="km") == ["Invented Somebody"]
    assert names(editor, "languages", kind="person", language="en") == []


def test_a_list_is_narrowed_by_court_and_province(editor: Client) -> None:
    here = forgotten(court=CourtFactory(province="KH-2"))
    forgotten(court=CourtFactory(province="KH-3"))

    slug = "hearings-without-outcome"
    assert references(editor, slug, court=str(here.court.pk)) == [here.reference]
    assert references(editor, slug, province="KH-2") == [here.reference]


def test_a_list_is_narrowed_by_who_wrote_last(editor: Client) -> None:
    mine, _other = upcoming(), upcoming()
    user = user_of(editor)
    mine.save_revision(user=user)

    assert references(editor, "upcoming-hearings", written_by=str(user.pk)) == [mine.reference]


def test_a_list_is_narrowed_by_date(editor: Client) -> None:
    early = HearingFactory(held_on="2020-07", outcome="unknown")
    HearingFactory(held_on="2020-09-01", outcome="unknown")

    asked = {"date_from": "2020-07-15", "date_to": "2020-08-15"}
    assert references(editor, "hearings-without-outcome", **asked) == [early.reference]


@pytest.mark.parametrize("key", ["called", "happened_on", "changed_at", "record_key"])
def test_a_list_is_sorted_both_ways(editor: Client, key: str) -> None:
    first = HearingFactory(held_on="2020-07-01", case__title_en="A", outcome="unknown")
    last = HearingFactory(held_on="2020-09-01", case__title_en="B", outcome="unknown")

    slug = "hearings-without-outcome"
    assert references(editor, slug, ordering=key) == [first.reference, last.reference]
    assert references(editor, slug, ordering=f"-{key}") == [last.reference, first.reference]


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "nothing"},
        {"court": "x"},
        {"date_from": "yesterday"},
        {"ordering": "password"},
        {"p": "x"},
        {"export": "pdf"},
        {"written_by": "99999999999999999999"},
    ],
)
def test_a_question_that_makes_no_sense_is_no_fault(editor: Client, asked: dict[str, str]) -> None:
    english_only()

    assert editor.get(address("languages"), asked).status_code == 200


def test_the_part_that_changes_with_the_filters_is_the_list_alone(editor: Client) -> None:
    english_only()

    part = editor.get(f"{address('languages')}results/", {"language": "km"}).content.decode()
    assert "Invented Somebody" in part
    assert "<html" not in part


def test_there_is_no_list_of_what_nobody_needs(editor: Client) -> None:
    assert editor.get(address("nothing")).status_code == 404
