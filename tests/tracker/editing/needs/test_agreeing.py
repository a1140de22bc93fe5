"""An editor may say that both languages agree, though one was changed after the other."""

from datetime import UTC, datetime
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.factories import PersonFactory
from tests.tracker.editing.needs.worlds import address, listed
from tracker.models import Person

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


def out_of_step(**fields: Any) -> Person:
    """Make a published person whose English is newer than the Khmer."""
    person = PersonFactory(name_km="ឧទាហរណ៍", name_en="Invented", live=True, **fields)
    dates = {"km_written_at": EARLY, "en_written_at": LATE}
    Person.objects.filter(pk=person.pk).update(**dates)
    return Person.objects.get(pk=person.pk)


def agree(browser: Client, person: Person) -> Any:
    return browser.post(reverse("tracker_languages_agree", args=["person", person.pk]))


def test_what_an_editor_calls_right_leaves_the_list(editor: Client) -> None:
    person = out_of_step()

    answer = agree(editor, person)

    assert answer.url == address("languages")
    assert listed(editor, "languages", kind="person") == []


def test_the_newest_draft_is_called_right_too(editor: Client) -> None:
    person = out_of_step()
    person.sex = "female"
    person.save_revision()

    agree(editor, person)

    draft = Person.objects.get(pk=person.pk).get_latest_revision_as_object()
    assert (draft.km_written_at, draft.en_written_at, draft.sex) == (LATE, LATE, "female")


def test_the_button_stands_beside_an_older_language_only(editor: Client) -> None:
    person = out_of_step()
    PersonFactory(name_km="", name_en="Lacking")

    page = editor.get(address("languages"), {"kind": "person"}).content.decode()
    assert page.count("/agree/") == 1
    assert reverse("tracker_languages_agree", args=["person", person.pk]) in page


def test_who_said_so_stands_in_the_history(editor: Client) -> None:
    person = out_of_step()

    agree(editor, person)

    history = reverse("wagtailsnippets_tracker_person:history", args=[person.pk])
    assert "Said that both languages agree" in editor.get(history).content.decode()


def test_a_hidden_record_is_not_there_to_be_called_right(outsider: Client) -> None:
    person = out_of_step(visibility="confidential")

    assert agree(outsider, person).status_code == 404


def test_a_visit_changes_nothing(editor: Client) -> None:
    person = out_of_step()

    answer = editor.get(reverse("tracker_languages_agree", args=["person", person.pk]))
    assert answer.status_code == 405
