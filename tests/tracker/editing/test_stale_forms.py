"""Two people save the same record: nothing is lost, and the second is told."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from tests.tracker.editing import filled
from tracker.models import Person

EDIT = "wagtailsnippets_tracker_person:edit"


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def opened(person: Person) -> dict[str, str]:
    """What the form of a record holds of the draft it was opened with."""
    draft = Person.objects.get(pk=person.pk).latest_revision
    return {
        "loaded_revision_id": str(draft.pk),
        "loaded_revision_created_at": draft.created_at.isoformat(),
    }


def save(browser: Client, person: Person, **fields: Any) -> Any:
    form = filled.person(citations=filled.same_citations(person), **fields)
    return browser.post(reverse(EDIT, args=[person.pk]), form)


@pytest.fixture
def stale(editor: Client, confidant: Client, draft_person: Person) -> dict[str, str]:
    """What the form of a first editor holds, after a second one has saved."""
    form = opened(draft_person)
    save(confidant, draft_person, name_en="Theirs", health_notes="canary-2f8c")
    return form


def name_of(person: Person) -> str:
    return str(Person.objects.get(pk=person.pk).get_latest_revision_as_object().name_en)


def test_a_form_older_than_the_draft_is_refused(
    editor: Client, draft_person: Person, stale: dict[str, str]
) -> None:
    answer = save(editor, draft_person, name_en="Mine", **stale)

    assert answer.status_code == 200
    assert name_of(draft_person) == "Theirs"


def test_what_was_typed_is_still_there(
    editor: Client, draft_person: Person, stale: dict[str, str]
) -> None:
    answer = save(editor, draft_person, name_en="Mine", **stale)

    assert answer.context["form"]["name_en"].value() == "Mine"


def test_it_is_told_who_changed_what(
    editor: Client, draft_person: Person, stale: dict[str, str]
) -> None:
    message = save(editor, draft_person, name_en="Mine", **stale).content.decode()

    assert "saved this record meanwhile" in message
    assert "<td>Somebody Invented</td><td>Theirs</td>" in message


def test_it_is_not_told_what_the_editor_may_not_see(
    editor: Client, draft_person: Person, stale: dict[str, str]
) -> None:
    assert b"canary-2f8c" not in save(editor, draft_person, name_en="Mine", **stale).content


def test_saved_again_after_reading_what_is_typed_is_kept(
    editor: Client, draft_person: Person, stale: dict[str, str]
) -> None:
    save(editor, draft_person, name_en="Mine", **stale)

    save(editor, draft_person, name_en="Mine", **opened(draft_person))

    assert name_of(draft_person) == "Mine"
    assert Person.objects.get().get_latest_revision_as_object().health_notes == "canary-2f8c"


def test_a_double_click_is_no_second_person(editor: Client, draft_person: Person) -> None:
    form = opened(draft_person)
    save(editor, draft_person, name_en="Mine", **form)

    answer = save(editor, draft_person, name_en="Mine", **form)

    assert answer.status_code == 302


def test_a_second_window_of_one_person_is_stale_too(editor: Client, draft_person: Person) -> None:
    form = opened(draft_person)
    save(editor, draft_person, name_en="In one window", **form)
    draft = Revision.objects.latest("pk")
    draft.created_at -= timedelta(minutes=1)
    draft.save()

    save(editor, draft_person, name_en="In the other", **form)

    assert name_of(draft_person) == "In one window"


def test_a_key_that_is_none_is_no_fault(editor: Client, draft_person: Person) -> None:
    answer = save(editor, draft_person, name_en="Mine", loaded_revision_id="x" * 40)

    assert answer.status_code == 200
