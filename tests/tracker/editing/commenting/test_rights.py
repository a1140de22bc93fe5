"""Who reads a comment: whoever may change the record and see its field; readers never."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from tests.factories import CaseFactory, HearingFactory, PersonFactory, everything_public, published
from tests.tracker.editing.commenting.conftest import address_of, form_of
from tests.tracker.editing.conftest import draft
from tracker.actions.merge import merge
from tracker.models import Person, RecordComment

CANARY = "canary-c0de"


def test_somebody_not_signed_in_is_sent_to_the_door(person: Person) -> None:
    answer = Client().get(address_of(person))

    assert answer.status_code == 302
    assert "login" in answer.url


def test_a_court_monitor_has_no_comments(signed_in: Any, person: Person, say: Any) -> None:
    monitor = signed_in("Court monitors")
    headers = {"x-requested-with": "XMLHttpRequest"}

    say(monitor, person)

    assert monitor.get(address_of(person), headers=headers).status_code == 403
    assert not RecordComment.objects.exists()


def test_who_may_not_change_a_kind_has_no_comments(
    signed_in: Any, person: Person, say: Any
) -> None:
    right = Permission.objects.get(codename="change_person")
    Group.objects.get(name="Editors").permissions.remove(right)
    browser = signed_in("Editors")

    say(browser, person)

    assert browser.get(address_of(person)).status_code == 302
    assert not RecordComment.objects.exists()


def test_a_confidential_record_is_not_found(outsider: Client, confidant: Client, say: Any) -> None:
    case = CaseFactory(visibility="confidential")
    hidden = [PersonFactory(visibility="confidential"), case, HearingFactory(case=case)]

    for record in hidden:
        assert outsider.get(address_of(record)).status_code == 404
        assert say(outsider, record).status_code == 404
        assert confidant.get(address_of(record)).status_code == 200


@pytest.mark.parametrize(
    "rest", ["person/999999/", "nothing/1/", "source/1/", f"person/{'9' * 30}/"]
)
def test_what_is_not_there_is_not_found(editor: Client, rest: str) -> None:
    assert editor.get(f"/admin/court-watch/comments/{rest}").status_code == 404


def test_a_comment_on_a_confidential_field_is_kept_from_who_may_not_see_it(
    outsider: Client, confidant: Client, person: Person, say: Any
) -> None:
    say(confidant, person, CANARY, "confidential_notes")

    assert CANARY in confidant.get(address_of(person)).content.decode()
    assert CANARY not in outsider.get(address_of(person)).content.decode()
    assert "Comments (1)" not in outsider.get(form_of(person)).content.decode()
    assert say(outsider, person, "x", "confidential_notes").context["form"].errors


def test_comments_are_in_no_draft_and_no_public_document(
    editor: Client, person: Person, say: Any
) -> None:
    say(editor, person, CANARY)

    revision = person.save_revision()
    published(person)

    assert CANARY not in json.dumps(revision.content, default=str)
    assert person.reference in everything_public()
    assert CANARY not in everything_public()


def test_a_merged_record_keeps_its_comments(reviewer: Client, say: Any) -> None:
    kept, dropped = (draft(Person(name_en=f"Invented {each}")) for each in "AB")
    say(reviewer, dropped, CANARY)

    merge(kept, dropped, {"km": "", "en": "One person"})

    assert CANARY in reviewer.get(address_of(dropped)).content.decode()
    assert reviewer.get(form_of(kept)).status_code == 200
