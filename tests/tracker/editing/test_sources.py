"""A changed source reaches the documents that cite it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.factories import (
    DetentionCitationFactory,
    DetentionLimitFactory,
    SourceFactory,
    document_of,
    published,
)
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import publish_by_two
from tests.tracker.editing.needs.worlds import references
from tracker.actions.merge import merge
from tracker.actions.publish import publish_records
from tracker.actions.withdraw import withdraw
from tracker.models import Person, Source
from tracker.publication.models import PublishedRecord


@pytest.fixture
def cited(editor: Client, reviewer: Client) -> Source:
    source = Source.objects.create(title="An invented article", kind="news_report")
    citation = {"statement": "other", "source": str(source.pk), "locator": ""}
    form = filled.person(citations=inline_formset([citation]))
    publish_by_two(editor, reviewer, form, "person")
    return source


@pytest.fixture
def second(signed_in: Callable[..., Client]) -> Client:
    """Another reviewer."""
    return signed_in("Reviewers")


def address(source: Source) -> str:
    return reverse("wagtailsnippets_tracker_source:edit", args=[source.pk])


def retitle(browser: Client, source: Source, **fields: Any) -> str:
    """Save a source's form; give what the page that follows says."""
    last = Source.objects.get(pk=source.pk).latest_revision
    opened = {
        "loaded_revision_id": last.pk if last else "",
        "loaded_revision_created_at": last.created_at.isoformat() if last else "",
    }
    form = {"title": "Renamed", "kind": "news_report", "reliability": "unknown", **opened}
    return browser.post(address(source), {**form, **fields}, follow=True).content.decode()


def read() -> str:
    return str(PublishedRecord.objects.get().current.document)


def test_nobody_alone_changes_what_readers_see_of_a_source(reviewer: Client, cited: Source) -> None:
    retitle(reviewer, cited)
    told = retitle(reviewer, cited)

    assert "Renamed" not in read()
    assert "once another reviewer has saved it too" in told


def test_an_editor_s_change_of_a_source_waits_for_a_reviewer(editor: Client, cited: Source) -> None:
    retitle(editor, cited)
    retitle(editor, cited)

    assert "Renamed" not in read()


@pytest.mark.parametrize("author", ["editor", "reviewer"])
def test_a_reviewer_who_changed_nothing_lets_a_change_through(
    request: pytest.FixtureRequest, author: str, second: Client, cited: Source
) -> None:
    retitle(request.getfixturevalue(author), cited)
    retitle(second, cited)

    assert "Renamed" in read()
    assert Source.objects.get().shown is None


def test_a_reviewer_who_changes_more_becomes_an_author(
    editor: Client, reviewer: Client, second: Client, cited: Source
) -> None:
    retitle(editor, cited)
    retitle(reviewer, cited, title="Renamed again")
    retitle(reviewer, cited, title="Renamed again")
    before = read()
    retitle(second, cited, title="Renamed again")

    assert "Renamed" not in before
    assert "Renamed again" in read()


def test_a_publication_of_what_cites_a_source_does_not_tell_what_is_held_back(
    reviewer: Client, cited: Source
) -> None:
    retitle(reviewer, cited, published_on="2020-07")
    person = Person.objects.get()
    Person.objects.update(name_en="Another Name")
    publish_records([Person.objects.get(pk=person.pk)])

    assert "Another Name" in read()
    assert "An invented article" in read()
    assert "Renamed" not in read()
    assert "2020-07" not in str(document_of(person)["sources"])


def test_a_limit_does_not_tell_what_is_held_back_of_its_source(reviewer: Client) -> None:
    waiting = DetentionCitationFactory().detention.person
    limit = DetentionLimitFactory(source__title="An invented article")
    published(waiting)
    retitle(reviewer, limit.source)
    publish_records([waiting])

    assert document_of(waiting)["detention_limits"][0]["source"]["title"] == "An invented article"


def test_a_change_that_is_taken_back_waits_for_nobody(reviewer: Client, cited: Source) -> None:
    retitle(reviewer, cited)
    retitle(reviewer, cited, title="An invented article")

    assert Source.objects.get().shown is None


def test_a_source_that_no_reader_is_told_of_is_simply_saved(editor: Client) -> None:
    source = SourceFactory()
    retitle(editor, source)

    assert (Source.objects.get().title, Source.objects.get().shown) == ("Renamed", None)


def test_a_source_of_a_withdrawn_record_takes_two_as_well(reviewer: Client, cited: Source) -> None:
    person = Person.objects.get()
    withdraw(person, {"km": "", "en": "Withdrawn."})
    retitle(reviewer, cited)
    Person.objects.update(live=True)
    publish_records([Person.objects.get()])

    assert Source.objects.get().title == "Renamed"
    assert "Renamed" not in read()


def test_returning_to_an_older_revision_takes_two_as_well(reviewer: Client, cited: Source) -> None:
    retitle(reviewer, cited)
    older = Source.objects.get().latest_revision
    retitle(reviewer, cited, title="An invented article")
    name = "wagtailsnippets_tracker_source:revisions_revert"
    form = {"title": "Renamed", "kind": "news_report", "reliability": "unknown"}
    reviewer.post(reverse(name, args=[cited.pk, older.pk]), form)
    publish_records([Person.objects.get()])

    assert Source.objects.get().title == "Renamed"
    assert "Renamed" not in read()


def test_a_reviewer_is_told_what_readers_see(
    editor: Client, reviewer: Client, cited: Source
) -> None:
    retitle(editor, cited)

    page = reviewer.get(address(cited)).content.decode()
    assert "They see now: title, as published: An invented article" in page
    assert "Another reviewer has to save" in editor.get(address(cited)).content.decode()


def test_a_source_that_waits_is_listed_to_other_reviewers(
    reviewer: Client, second: Client, cited: Source
) -> None:
    retitle(reviewer, cited)

    assert references(second, "my-review") == [cited.reference]
    assert references(reviewer, "my-review") == []


def test_an_archived_copy_of_a_source_that_waits_reaches_readers(
    reviewer: Client, second: Client, cited: Source, tmp_path: Path
) -> None:
    retitle(reviewer, cited)
    copies = tmp_path / "copies.csv"
    copies.write_text(f"reference,archived_url\n{cited.reference},https://copy.example/\n")
    call_command("set_archived", str(copies))

    assert "https://copy.example/" in read()
    assert "Renamed" not in read()


def test_a_source_that_waits_is_not_merged(reviewer: Client, cited: Source) -> None:
    retitle(reviewer, cited)

    with pytest.raises(ValidationError, match="Another reviewer"):
        merge(SourceFactory(), cited, {"km": "", "en": "The same."})


def test_a_source_made_confidential_leaves_the_documents_at_once(
    confidant: Client, cited: Source
) -> None:
    retitle(confidant, cited, is_confidential="on")

    assert "An invented article" not in read()
    assert "Renamed" not in read()


def test_a_confidential_source_is_told_again_by_two(
    confidant: Client, signed_in: Callable[..., Client], cited: Source
) -> None:
    retitle(confidant, cited, is_confidential="on")
    retitle(confidant, cited)
    publish_records([Person.objects.get()])
    before = read()
    retitle(signed_in("Reviewers", "Confidential readers"), cited)

    assert "Renamed" not in before
    assert "Renamed" in read()
