"""A changed source reaches the documents that cite it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.factories import (
    DetentionCitationFactory,
    LawFactory,
    SourceFactory,
    document_of,
    published,
)
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import publish_by_two
from tracker.models import Source
from tracker.publication.models import PublishedRecord


@pytest.fixture
def cited(editor: Client, reviewer: Client) -> Source:
    source = Source.objects.create(title="An invented article", kind="news_report")
    citation = {"statement": "other", "source": str(source.pk), "locator": ""}
    form = filled.person(citations=inline_formset([citation]))
    publish_by_two(editor, reviewer, form, "person")
    return source


def retitle(browser: Client, source: Source, **fields: Any) -> None:
    form = {"title": "Renamed", "kind": "news_report", "reliability": "unknown", **fields}
    browser.post(reverse("wagtailsnippets_tracker_source:edit", args=[source.pk]), form)


def read() -> str:
    return str(PublishedRecord.objects.get().current.document)


def test_a_reviewer_s_change_of_a_source_reaches_readers(reviewer: Client, cited: Source) -> None:
    retitle(reviewer, cited)

    assert "Renamed" in read()


def test_an_editor_s_change_of_a_source_waits_for_a_reviewer(editor: Client, cited: Source) -> None:
    retitle(editor, cited)

    assert "Renamed" not in read()


def test_a_source_made_confidential_leaves_the_documents_at_once(
    confidant: Client, cited: Source
) -> None:
    retitle(confidant, cited, is_confidential="on")

    assert "An invented article" not in read()


def test_a_limit_that_a_reviewer_adds_reaches_who_waits_under_it(reviewer: Client) -> None:
    waiting = DetentionCitationFactory().detention.person
    published(waiting)
    law, source = LawFactory(), SourceFactory()
    form = {
        "offence_class": "felony",
        "max_months": "18",
        "article": "208",
        "law": str(law.pk),
        "source": str(source.pk),
    }

    reviewer.post(reverse("wagtailsnippets_tracker_detentionlimit:add"), form)

    assert [limit["article"] for limit in document_of(waiting)["detention_limits"]] == ["208"]
