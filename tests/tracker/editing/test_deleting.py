"""What readers saw, or other records rest on, is not deleted."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.factories import DefendantFactory, published
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import publish_by_two
from tracker.models import Case, Charge, ChargeCitation, Defendant, Person, Source

DELETE = "wagtailsnippets_tracker_person:delete"


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


@pytest.fixture(name="published")
def published_by_two(editor: Client, reviewer: Client) -> Person:
    return publish_by_two(editor, reviewer, filled.person(), "person")


@pytest.fixture
def administrator(signed_in: Any) -> Client:
    return signed_in("Administrators")


def test_a_published_record_is_withdrawn_not_deleted(
    administrator: Client, published: Person
) -> None:
    answer = administrator.post(reverse(DELETE, args=[published.pk]))

    assert "Withdraw it instead" in said(answer)
    assert Person.objects.filter(pk=published.pk).exists()


def test_a_withdrawn_record_is_not_deleted_either(administrator: Client, published: Person) -> None:
    unpublish = reverse("wagtailsnippets_tracker_person:unpublish", args=[published.pk])
    administrator.post(unpublish, {"reason_en": "A mistake."})

    administrator.post(reverse(DELETE, args=[published.pk]))

    assert Person.objects.filter(pk=published.pk).exists()


def test_published_records_are_not_deleted_in_bulk(
    administrator: Client, published: Person
) -> None:
    address = reverse("wagtail_bulk_action", args=["tracker", "person", "delete"])

    administrator.post(f"{address}?id={published.pk}")

    assert Person.objects.filter(pk=published.pk).exists()


def test_a_draft_that_nobody_saw_is_deleted(administrator: Client, draft_person: Person) -> None:
    administrator.post(reverse(DELETE, args=[draft_person.pk]))

    assert not Person.objects.exists()


def test_a_person_who_is_a_defendant_stays_and_the_case_is_named(
    administrator: Client, draft_person: Person, draft_case: Case
) -> None:
    Defendant.objects.create(case=draft_case, person=draft_person)

    answer = administrator.post(reverse(DELETE, args=[draft_person.pk]))

    assert "case An invented case" in said(answer)
    assert Person.objects.exists()


def test_a_source_that_is_cited_deep_in_a_record_stays(
    administrator: Client, draft_case: Case
) -> None:
    source = Source.objects.create(title="An article", kind="news_report")
    charge = Charge.objects.create(case=draft_case, description_en="A charge")
    ChargeCitation.objects.create(charge=charge, source=source)

    answer = administrator.post(reverse("wagtailsnippets_tracker_source:delete", args=[source.pk]))

    assert "case An invented case" in said(answer)
    assert Source.objects.exists()


def test_an_editor_deletes_nothing(editor: Client, draft_person: Person) -> None:
    editor.post(reverse(DELETE, args=[draft_person.pk]))

    assert Person.objects.exists()


def test_a_defendant_in_a_published_case_stays_and_readers_still_find_them(
    administrator: Client,
) -> None:
    defendant = DefendantFactory()
    public = published(defendant.person, defendant.case)

    answer = administrator.post(reverse(DELETE, args=[defendant.person.pk]))

    assert "Withdraw it instead" in said(answer)
    public.refresh_from_db()
    assert public.state == "live"
    assert Defendant.objects.filter(pk=defendant.pk).exists()
