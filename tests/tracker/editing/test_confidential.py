"""Confidential fields reach only those who hold the right."""

from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.tracker.editing import filled
from tests.tracker.editing.conftest import draft
from tracker.models import Person, Source

EDIT = "wagtailsnippets_tracker_person:edit"
CANARY = "canary-7f3a"
FIELDS = ("confidential_notes", "health_notes", "family_notes")


@pytest.fixture
def guarded(db: None) -> Person:
    secrets = dict.fromkeys(FIELDS, CANARY)
    return draft(Person(name_en="Somebody Invented", **secrets))


def latest(person: Person) -> Any:
    return Person.objects.get(pk=person.pk).get_latest_revision_as_object()


def test_whoever_holds_the_right_reads_the_confidential_fields(
    confidant: Client, guarded: Person
) -> None:
    answer = confidant.get(reverse(EDIT, args=[guarded.pk]))

    assert answer.content.decode().count(CANARY) == len(FIELDS)


def test_without_the_right_the_form_holds_nothing_confidential(
    outsider: Client, guarded: Person
) -> None:
    page = outsider.get(reverse(EDIT, args=[guarded.pk])).content.decode()

    assert CANARY not in page
    assert 'href="#tab-confidential' not in page


def test_a_forged_form_without_the_right_changes_nothing_confidential(
    outsider: Client, guarded: Person
) -> None:
    forged = filled.person(name_en="Renamed", **dict.fromkeys(FIELDS, "forged"))

    outsider.post(reverse(EDIT, args=[guarded.pk]), forged)

    saved = latest(guarded)
    assert saved.name_en == "Renamed"
    assert [getattr(saved, field) for field in FIELDS] == [CANARY] * len(FIELDS)


def test_with_the_right_a_confidential_field_is_written(confidant: Client, guarded: Person) -> None:
    confidant.post(reverse(EDIT, args=[guarded.pk]), filled.person(health_notes="asthma"))

    assert latest(guarded).health_notes == "asthma"


def test_a_comparison_of_revisions_tells_the_outsider_nothing(
    outsider: Client, guarded: Person
) -> None:
    guarded.health_notes = "recovered"
    guarded.save_revision()
    name = "wagtailsnippets_tracker_person:revisions_compare"

    page = outsider.get(reverse(name, args=[guarded.pk, "earliest", "latest"])).content.decode()

    assert CANARY not in page
    assert "recovered" not in page


def test_an_outsider_who_returns_to_an_older_revision_keeps_today_s_secrets(
    outsider: Client, guarded: Person
) -> None:
    first = guarded.latest_revision
    guarded.health_notes = "recovered"
    guarded.save()
    guarded.save_revision()
    name = "wagtailsnippets_tracker_person:revisions_revert"

    outsider.post(reverse(name, args=[guarded.pk, first.pk]), filled.person())

    assert latest(guarded).health_notes == "recovered"


def test_who_a_source_is_stays_hidden_without_the_right(outsider: Client) -> None:
    source = Source.objects.create(title="A talk", kind="interview", confidential_notes=CANARY)
    address = reverse("wagtailsnippets_tracker_source:edit", args=[source.pk])

    assert CANARY not in outsider.get(address).content.decode()


@pytest.mark.parametrize("kind", ["person", "source"])
def test_a_record_has_no_copy_that_would_take_its_secrets_along(kind: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(f"wagtailsnippets_tracker_{kind}:copy", args=[1])
