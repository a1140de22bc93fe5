"""What Wagtail does for records: scheduled publishing, locks, history, return to a revision."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from tests.tracker.editing import filled
from tests.tracker.editing.conftest import approve, publish_by_two
from tracker.models import Person
from tracker.publication.models import PublishedRecord, PublishedVersion

PUBLISH = {"action-publish": "1"}
SUBMIT = {"action-submit": "1"}


def address(name: str, person: Person, *more: Any) -> str:
    return reverse(f"wagtailsnippets_tracker_person:{name}", args=[person.pk, *more])


def save(browser: Client, person: Person, **fields: Any) -> Any:
    form = filled.person(citations=filled.same_citations(person), **fields)
    return browser.post(address("edit", person), form)


def tomorrow() -> str:
    return (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")


def let_time_pass() -> None:
    """Let what was scheduled be due."""
    due = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = due.isoformat()
        revision.approved_go_live_at = due
        revision.save()


@pytest.fixture
def written(editor: Client) -> Person:
    editor.post(reverse("wagtailsnippets_tracker_person:add"), filled.person())
    return Person.objects.get()


def test_a_reviewer_schedules_what_another_wrote(reviewer: Client, written: Person) -> None:
    save(reviewer, written, go_live_at=tomorrow(), **PUBLISH)

    assert Person.objects.get().approved_schedule
    assert not PublishedRecord.objects.exists()


def test_what_was_scheduled_becomes_a_version_when_it_is_due(
    reviewer: Client, written: Person
) -> None:
    save(reviewer, written, go_live_at=tomorrow(), **PUBLISH)
    let_time_pass()

    call_command("publish_scheduled")

    assert PublishedVersion.objects.get().number == 1
    assert Person.objects.get().live


def test_an_approval_of_a_scheduled_draft_waits_for_its_time(
    editor: Client, reviewer: Client
) -> None:
    form = {**filled.person(go_live_at=tomorrow()), **SUBMIT}
    editor.post(reverse("wagtailsnippets_tracker_person:add"), form)

    approve(reviewer, Person.objects.get())

    assert Person.objects.get().approved_schedule
    assert not PublishedRecord.objects.exists()


def test_an_author_schedules_nothing(reviewer: Client) -> None:
    form = {**filled.person(go_live_at=tomorrow()), **PUBLISH}

    reviewer.post(reverse("wagtailsnippets_tracker_person:add"), form)

    assert not Person.objects.get().approved_schedule


def test_a_record_is_taken_offline_when_its_time_is_over(editor: Client, reviewer: Client) -> None:
    person = publish_by_two(editor, reviewer, filled.person(), "person")
    Person.objects.filter(pk=person.pk).update(expire_at=timezone.now() - timedelta(minutes=1))

    call_command("publish_scheduled")

    assert PublishedRecord.objects.get().state == "withdrawn"


def test_a_locked_record_is_saved_by_nobody_else(
    editor: Client, reviewer: Client, written: Person
) -> None:
    reviewer.post(address("lock", written))

    save(editor, written, name_en="Changed")

    assert Person.objects.get().name_en == "Somebody Invented"


def test_an_editor_may_not_lock(editor: Client, written: Person) -> None:
    editor.post(address("lock", written))

    assert not Person.objects.get().locked


def test_a_return_to_an_older_revision_is_a_change_by_whoever_returns(
    editor: Client, reviewer: Client, written: Person
) -> None:
    first = written.latest_revision
    save(editor, written, name_en="Changed")
    form = filled.person(citations=filled.same_citations(written), name_en="Somebody Invented")

    reviewer.post(address("revisions_revert", written, first.pk), {**form, **PUBLISH})

    person = Person.objects.get()
    assert person.get_latest_revision_as_object().name_en == "Somebody Invented"
    assert not person.live


def test_the_history_tells_who_did_what(editor: Client, written: Person) -> None:
    page = editor.get(address("history", written)).content.decode()

    assert written.latest_revision.user.username in page


def test_a_reviewer_who_asks_for_changes_says_what(
    editor: Client, reviewer: Client, written: Person
) -> None:
    save(editor, written, **SUBMIT)
    state = Person.objects.get().current_workflow_task_state
    name = address("workflow_action", written, "reject", state.pk)

    reviewer.post(name, {"comment": "Cite the judgment."})

    page = editor.get(
        address("workflow_history_detail", written, state.workflow_state_id)
    ).content.decode()
    assert "Cite the judgment." in page


@pytest.mark.parametrize("view", ["workflow_action", "collect_workflow_action_data"])
def test_the_modal_of_a_review_shows_what_would_change(
    editor: Client, reviewer: Client, written: Person, view: str
) -> None:
    save(editor, written, **SUBMIT)
    state = Person.objects.get().current_workflow_task_state

    page = reviewer.get(
        address(view, written, "approve", state.pk),
        headers={"x-requested-with": "XMLHttpRequest"},
    )

    assert "Somebody Invented" in page.json()["html"]


def test_what_is_refused_when_it_is_due_holds_up_nothing_else(
    editor: Client, reviewer: Client, written: Person
) -> None:
    save(reviewer, written, go_live_at=tomorrow(), **PUBLISH)
    editor.post(reverse("wagtailsnippets_tracker_person:add"), filled.person(name_en="Another"))
    other = Person.objects.exclude(pk=written.pk).get()
    save(reviewer, other, name_en="Another", go_live_at=tomorrow(), **PUBLISH)
    refused = Revision.objects.get(object_id=str(written.pk), approved_go_live_at__isnull=False)
    refused.content["citations"] = []
    refused.save()
    let_time_pass()

    with pytest.raises(CommandError, match=written.reference):
        call_command("publish_scheduled")

    assert [record.pk for record in PublishedRecord.objects.all()] == [other.reference]
    assert not Person.objects.get(pk=written.pk).live
