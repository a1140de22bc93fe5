"""A reviewer is shown the drafts that others have submitted."""

from typing import Any

import pytest
from django.test import Client

from tests.factories import PersonFactory
from tests.tracker.editing.needs.worlds import address, listed, references, user_of
from tracker.models import Person


def submitted(author: Client, **fields: Any) -> Person:
    """Make a draft that its author has handed in for review."""
    person = PersonFactory(live=False, **fields)
    person.save_revision(user=user_of(author))
    person.get_workflow().start(person, user_of(author))
    return person


def test_a_reviewer_is_shown_what_others_submitted(editor: Client, reviewer: Client) -> None:
    person = submitted(editor)

    assert references(reviewer, "my-review") == [person.reference]


def test_a_reviewer_is_not_shown_what_they_wrote(reviewer: Client) -> None:
    submitted(reviewer)

    assert references(reviewer, "my-review") == []


def test_a_reviewer_is_not_shown_what_they_wrote_in_part(editor: Client, reviewer: Client) -> None:
    person = submitted(editor)
    person.summary_en = "By the reviewer."
    person.save_revision(user=user_of(reviewer))
    person.summary_en = "By the editor."
    person.save_revision(user=user_of(editor))

    assert references(reviewer, "my-review") == []


def test_an_editor_has_nothing_to_review(editor: Client, reviewer: Client) -> None:
    submitted(reviewer)

    assert references(editor, "my-review") == []


def test_a_confidential_draft_is_shown_to_no_reviewer_without_the_right(
    editor: Client, reviewer: Client
) -> None:
    submitted(editor, visibility="confidential", name_en="canary-7f3a")

    assert listed(reviewer, "my-review") == []
    assert b"canary-7f3a" not in reviewer.get("/admin/").content


@pytest.mark.django_db
def test_the_drafts_for_me_stand_first_on_the_dashboard(editor: Client, reviewer: Client) -> None:
    submitted(editor)

    first = reviewer.get("/admin/").context["tallies"][0]
    assert (first.url, first.count) == (address("my-review"), 1)
