"""A record begun from inside another form."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import registry as log_action_registry

from tests.tracker.editing.conftest import draft
from tracker.models import Court, Organisation, Person, Place, Source


def begin(browser: Client, model: str, **fields: Any) -> Any:
    return browser.post(reverse(f"wagtailsnippetchoosers_tracker_{model}:create"), fields)


def test_a_person_begun_in_a_chooser_is_a_draft_with_history_and_is_chosen(editor: Client) -> None:
    answer = begin(editor, "person", name_en="Somebody Invented", sex="female")

    person = Person.objects.get()
    assert not person.live
    assert person.latest_revision.user is not None
    assert log_action_registry.get_logs_for_instance(person).get().action == "wagtail.create"
    assert answer.json()["result"]["id"] == str(person.pk)


@pytest.mark.parametrize(
    ("kind", "model", "fields"),
    [
        ("court", Court, {"name_en": "An invented court", "level": "first_instance"}),
        ("place", Place, {"name_en": "An invented prison", "place_kind": "prison"}),
        ("organisation", Organisation, {"name_en": "An invented union"}),
        ("source", Source, {"title": "An invented article", "kind": "news_report"}),
    ],
)
def test_what_records_name_is_begun_in_their_choosers(
    editor: Client, kind: str, model: Any, fields: dict[str, str]
) -> None:
    begin(editor, kind, **{"organisation_kind": "union", **fields})

    assert model.objects.count() == 1


def test_a_person_without_a_name_is_refused_on_the_field(editor: Client) -> None:
    answer = begin(editor, "person", sex="female")

    assert "Write it in Khmer or in English." in answer.json()["htmlFragment"]
    assert not Person.objects.exists()


def test_who_may_not_add_people_cannot_begin_one(signed_in: Any) -> None:
    Group.objects.get(name="Editors").permissions.remove(
        Permission.objects.get(codename="add_person")
    )

    answer = begin(signed_in("Editors"), "person", name_en="Somebody Invented", sex="female")

    assert answer.status_code in (302, 403)
    assert not Person.objects.exists()


def test_unseen_signs_are_taken_out_of_a_name(editor: Client) -> None:
    names = {"name_km": "កឹម\u200b \ufeffសុខា\u200d", "name_en": "Kem\u00a0 So\u00adkha"}

    begin(editor, "person", sex="male", **names)

    person = Person.objects.get()
    assert (person.name_km, person.name_en) == ("កឹម សុខា", "Kem Sokha")


def test_a_joiner_that_says_how_a_shifter_is_drawn_stays(editor: Client) -> None:
    begin(editor, "person", name_km="ប\u200c៊ី", sex="male")

    assert Person.objects.get().name_km == "ប\u200c៊ី"


def test_a_word_in_two_scripts_that_look_alike_is_refused(editor: Client) -> None:
    answer = begin(editor, "person", name_en="S\u043ekha", sex="male")

    assert "two scripts" in answer.json()["htmlFragment"]
    assert not Person.objects.exists()


def test_somebody_who_may_be_on_record_is_named_before_a_new_person_is_made(editor: Client) -> None:
    known = draft(Person(name_en="Kem Sokha"))

    answer = begin(editor, "person", name_en="Keum Sokha", sex="male")

    assert known.reference in answer.json()["htmlFragment"]
    assert Person.objects.count() == 1


def test_an_editor_who_says_that_it_is_somebody_else_begins_a_person(editor: Client) -> None:
    draft(Person(name_en="Kem Sokha"))

    begin(editor, "person", name_en="Keum Sokha", sex="male", is_another="on")

    assert Person.objects.count() == 2


def test_nobody_is_named_whom_the_editor_may_not_know_of(outsider: Client) -> None:
    draft(Person(name_en="Kem Sokha", visibility="confidential"))

    begin(outsider, "person", name_en="Kem Sokha", sex="male")

    assert Person.objects.count() == 2
