"""From an editor's draft over a reviewer's approval to what readers see."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.tracker.editing import filled
from tests.tracker.editing.conftest import approve, publish_by_two
from tracker.models import Case, Person
from tracker.publication.models import PublishedRecord, PublishedVersion

ADD = "wagtailsnippets_tracker_person:add"
EDIT = "wagtailsnippets_tracker_person:edit"
SUBMIT = {"action-submit": "1"}
PUBLISH = {"action-publish": "1"}
WHY = {"change_note_en": "For their safety."}


def submit(editor: Client) -> Person:
    editor.post(reverse(ADD), {**filled.person(), **SUBMIT})
    return Person.objects.get()


def change(browser: Client, record: Person, **fields: Any) -> Any:
    form = filled.person(citations=filled.same_citations(record), **fields)
    return browser.post(reverse(EDIT, args=[record.pk]), form)


@pytest.fixture
def published_person(editor: Client, reviewer: Client) -> Person:
    return publish_by_two(editor, reviewer, filled.person(), "person")


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def test_what_a_reviewer_approves_is_published_as_version_one(
    editor: Client, reviewer: Client
) -> None:
    person = submit(editor)

    approve(reviewer, person)

    version = PublishedVersion.objects.get()
    assert (version.record_id, version.number) == (person.reference, 1)
    assert Person.objects.get().live


def test_a_correction_is_published_as_version_two_with_its_note(
    editor: Client, reviewer: Client
) -> None:
    person = submit(editor)
    approve(reviewer, person)

    changes = {"name_en": "Somebody Renamed", "change_note_en": "The name was misspelt."}
    change(editor, person, **changes, **SUBMIT)
    approve(reviewer, Person.objects.get())

    version = PublishedRecord.objects.get().current
    assert (version.number, version.note_en) == (2, "The name was misspelt.")


def test_a_draft_of_a_published_record_changes_nothing_for_readers(
    editor: Client, reviewer: Client
) -> None:
    person = submit(editor)
    approve(reviewer, person)

    change(editor, person, name_en="Somebody Renamed")

    assert PublishedVersion.objects.count() == 1
    assert Person.objects.get().name_en == "Somebody Invented"


def test_the_note_on_a_change_is_empty_when_the_next_change_begins(
    editor: Client, reviewer: Client
) -> None:
    editor.post(reverse(ADD), {**filled.person(change_note_en="First."), **SUBMIT})
    person = Person.objects.get()
    approve(reviewer, person)

    form = editor.get(reverse(EDIT, args=[person.pk])).context["form"]

    assert form["change_note_en"].value() == ""


def test_the_note_on_a_draft_stays_until_it_is_published(editor: Client) -> None:
    editor.post(reverse(ADD), filled.person(change_note_en="First."))

    form = editor.get(reverse(EDIT, args=[Person.objects.get().pk])).context["form"]

    assert form["change_note_en"].value() == "First."


def test_an_editor_can_not_publish(editor: Client) -> None:
    editor.post(reverse(ADD), {**filled.person(), **PUBLISH})

    assert not Person.objects.get().live
    assert not PublishedRecord.objects.exists()


def test_an_editor_can_not_approve(editor: Client) -> None:
    person = submit(editor)

    approve(editor, person)

    assert not PublishedRecord.objects.exists()


def test_a_reviewer_publishes_what_another_wrote(editor: Client, reviewer: Client) -> None:
    editor.post(reverse(ADD), filled.person())

    change(reviewer, Person.objects.get(), **PUBLISH)

    assert PublishedRecord.objects.get().state == "live"


def test_a_reviewer_approves_from_the_form(editor: Client, reviewer: Client) -> None:
    person = submit(editor)
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    change(reviewer, person, **action)

    assert PublishedVersion.objects.get().number == 1


@pytest.fixture(params=[ValidationError("Facts clash."), RuntimeError("crash")])
def broken_bridge(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let publishing fail once the record itself is written, and give what is said about it."""

    def fail(*_arguments: Any) -> None:
        raise request.param

    monkeypatch.setattr("tracker.editing.signals.publish_records", fail)
    return "Facts clash." if isinstance(request.param, ValidationError) else "a fault of the site"


def test_when_publishing_fails_the_draft_is_kept_and_nothing_is_live(
    editor: Client, reviewer: Client, broken_bridge: str
) -> None:
    editor.post(reverse(ADD), filled.person())

    answer = change(reviewer, Person.objects.get(), **PUBLISH)

    person = Person.objects.get()
    assert answer.url == reverse(EDIT, args=[person.pk])
    assert broken_bridge in said(answer)
    assert (person.live, person.first_published_at, person.live_revision) == (False, None, None)


def test_when_approval_fails_the_record_stays_in_review(
    editor: Client, reviewer: Client, broken_bridge: str
) -> None:
    person = submit(editor)

    answer = approve(reviewer, person)

    person = Person.objects.get()
    assert broken_bridge in said(answer)
    assert person.workflow_in_progress
    assert not person.live


def test_a_withdrawn_record_leaves_its_reason_to_readers(
    reviewer: Client, published_person: Person
) -> None:
    person = published_person
    address = reverse("wagtailsnippets_tracker_person:unpublish", args=[person.pk])

    reviewer.post(address, {"reason_en": "The family asked for it."})

    record = PublishedRecord.objects.get()
    assert (record.state, record.withdrawn_because_en) == ("withdrawn", "The family asked for it.")
    assert not Person.objects.get().live


def test_nothing_is_withdrawn_without_a_reason(reviewer: Client, published_person: Person) -> None:
    address = reverse("wagtailsnippets_tracker_person:unpublish", args=[Person.objects.get().pk])

    answer = reviewer.post(address, {"reason_en": " "})

    assert list(answer.context["reasons"].errors) == ["reason_en"]
    assert PublishedRecord.objects.get().state == "live"


def test_when_withdrawing_fails_the_record_stays_published(
    reviewer: Client, published_person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.editing.signals.withdraw", None)
    address = reverse("wagtailsnippets_tracker_person:unpublish", args=[Person.objects.get().pk])

    answer = reviewer.post(address, {"reason_en": "A mistake."})

    assert "Nothing has changed for readers" in said(answer)
    assert Person.objects.get().live


def test_a_person_who_is_anonymised_loses_the_name_in_every_version(
    editor: Client, reviewer: Client, published_person: Person
) -> None:
    change(editor, published_person, visibility="anonymised", **WHY, **SUBMIT)

    approve(reviewer, Person.objects.get())

    assert Person.objects.get().visibility == "anonymised"
    for version in PublishedVersion.objects.all():
        assert "Somebody Invented" not in str(version.document)


def test_a_record_that_becomes_confidential_is_withdrawn(
    confidant: Client, reviewer: Client, published_person: Person
) -> None:
    change(confidant, published_person, visibility="confidential", **WHY, **SUBMIT)

    approve(reviewer, Person.objects.get())

    assert PublishedRecord.objects.get().state == "withdrawn"


def test_every_kind_of_record_is_reviewed(draft_case: Case) -> None:
    assert draft_case.get_workflow().name == "Review"


@pytest.mark.parametrize("action", [SUBMIT, PUBLISH], ids=["submit", "publish"])
def test_a_person_on_no_source_stays_with_the_editor(
    reviewer: Client, action: dict[str, str]
) -> None:
    form = filled.person(citations=inline_formset([]))

    answer = reviewer.post(reverse(ADD), {**form, **action})

    assert "Cite at least one source" in str(answer.context["form"].non_field_errors())
    assert not Person.objects.exists()


def test_a_draft_of_a_person_may_be_on_no_source_yet(editor: Client) -> None:
    editor.post(reverse(ADD), filled.person(citations=inline_formset([])))

    assert not Person.objects.get().live
