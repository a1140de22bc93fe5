"""Withholding the name of a published person, from the form that says what it does."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.tracker.editing import filled
from tests.tracker.editing.conftest import publish_by_two
from tracker.models import Person, RecordLogEntry
from tracker.publication.models import PublishedRecord, PublishedVersion

NAME = "Somebody Invented"
WHY = {"reason_en": "The person asked for it."}


@pytest.fixture
def named(editor: Client, reviewer: Client) -> Person:
    return publish_by_two(editor, reviewer, filled.person(), "person")


def address(person: Person) -> str:
    return reverse("tracker_withhold_name", args=[person.pk])


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def test_the_name_leaves_every_version(reviewer: Client, named: Person) -> None:
    reviewer.post(address(named), WHY)

    for version in PublishedVersion.objects.all():
        assert NAME not in str(version.document)


def test_the_reason_stands_beside_the_version(reviewer: Client, named: Person) -> None:
    reviewer.post(address(named), WHY)

    assert PublishedVersion.objects.get().redacted_because_en == WHY["reason_en"]


def test_a_name_in_the_reason_is_taken_out(reviewer: Client, named: Person) -> None:
    reviewer.post(address(named), {"reason_en": f"{NAME} asked for it."})

    assert NAME not in PublishedVersion.objects.get().redacted_because_en


def test_it_is_logged_with_its_reason(reviewer: Client, named: Person) -> None:
    reviewer.post(address(named), WHY)

    entry = RecordLogEntry.objects.get(action="tracker.anonymise")
    assert entry.user is not None
    assert "The person asked for it." in entry.message


def test_without_a_reason_the_form_comes_back(reviewer: Client, named: Person) -> None:
    answer = reviewer.post(address(named), {"reason_en": " "})

    assert list(answer.context["form"].errors) == ["reason_en"]
    assert NAME in str(PublishedRecord.objects.get().current.document)


def test_the_form_says_that_it_can_not_be_undone(reviewer: Client, named: Person) -> None:
    page = reviewer.get(address(named)).content.decode()

    assert "be undone" in page


def test_an_editor_may_not(editor: Client, named: Person) -> None:
    editor.post(address(named), WHY)

    assert Person.objects.get().visibility == "public"


def test_sent_twice_it_happens_once(reviewer: Client, named: Person) -> None:
    reviewer.post(address(named), WHY)

    answer = reviewer.post(address(named), WHY)

    assert "Readers see no name" in said(answer)
    assert RecordLogEntry.objects.filter(action="tracker.anonymise").count() == 1


def test_who_was_never_published_has_no_name_to_withhold(
    reviewer: Client, draft_person: Person
) -> None:
    assert "Readers see no name" in said(reviewer.post(address(draft_person), WHY))


def test_a_fault_leaves_everything_as_it_was(
    reviewer: Client, named: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.actions.anonymise.rewrite_versions", None)

    answer = reviewer.post(address(named), WHY)

    assert "Nothing has changed for readers" in said(answer)
    assert Person.objects.get().visibility == "public"


def test_the_form_of_a_published_person_leads_to_it(reviewer: Client, named: Person) -> None:
    form = reverse("wagtailsnippets_tracker_person:edit", args=[named.pk])

    assert address(named) in reviewer.get(form).content.decode()
