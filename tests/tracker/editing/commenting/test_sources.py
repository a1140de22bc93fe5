"""Editors comment on a source as they do on a record."""

from typing import Any

import pytest
from django.test import Client

from tests.factories import PersonCitationFactory, SourceFactory, everything_public, published
from tests.tracker.editing.commenting.conftest import address_of, form_of
from tracker.actions.merge import merge
from tracker.models import Person, RecordComment, Source

CANARY = "canary-50ce"


@pytest.fixture
def source(db: None) -> Source:
    made: Source = SourceFactory(kind="interview")
    return made


def test_a_comment_is_led_to_from_the_form_and_shown(
    editor: Client, reviewer: Client, source: Source, say: Any
) -> None:
    say(editor, source, "Is this the first edition?", "published_on")

    assert "Comments (1)" in reviewer.get(form_of(source)).content.decode()
    page = reviewer.get(address_of(source)).content.decode()
    assert "Is this the first edition?" in page
    assert "published on" in page.lower()


def test_a_comment_on_a_source_is_not_on_the_record_of_the_same_number(
    editor: Client, source: Source, say: Any
) -> None:
    person = Person.objects.create(pk=source.pk, name_en="Somebody Invented", live=False)

    say(editor, source, CANARY)

    assert CANARY not in editor.get(address_of(person)).content.decode()
    assert RecordComment.objects.of(source).count() == 1


def test_a_comment_is_settled(editor: Client, source: Source, say: Any) -> None:
    say(editor, source)

    editor.post(address_of(source), {"settle": RecordComment.objects.get().pk})

    assert RecordComment.objects.settled().count() == 1


def test_a_confidential_source_is_not_found(outsider: Client, confidant: Client, say: Any) -> None:
    hidden = SourceFactory(is_confidential=True)

    assert outsider.get(address_of(hidden)).status_code == 404
    assert say(outsider, hidden).status_code == 404
    assert confidant.get(address_of(hidden)).status_code == 200


def test_a_comment_on_a_confidential_field_is_kept_from_who_may_not_see_it(
    outsider: Client, confidant: Client, source: Source, say: Any
) -> None:
    say(confidant, source, CANARY, "confidential_notes")

    assert CANARY in confidant.get(address_of(source)).content.decode()
    assert CANARY not in outsider.get(address_of(source)).content.decode()


def test_a_court_monitor_has_no_comments_on_sources(
    signed_in: Any, source: Source, say: Any
) -> None:
    say(signed_in("Court monitors"), source)

    assert not RecordComment.objects.exists()


def test_readers_see_no_comment(editor: Client, source: Source, say: Any) -> None:
    person = PersonCitationFactory(source=source).person
    say(editor, source, CANARY)

    published(person)

    assert source.title in everything_public()
    assert CANARY not in everything_public()


def test_a_deleted_source_takes_its_comments_along(
    editor: Client, source: Source, say: Any
) -> None:
    say(editor, source)

    source.delete()

    assert not RecordComment.objects.exists()


def test_a_merged_source_keeps_its_comments(editor: Client, source: Source, say: Any) -> None:
    say(editor, source, CANARY)

    merge(SourceFactory(), source, {"km": "", "en": "One article."})

    assert CANARY in editor.get(address_of(source)).content.decode()
