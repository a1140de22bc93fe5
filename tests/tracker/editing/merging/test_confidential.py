"""Who may not see what is confidential merges it unseen, and loses nothing of it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import (
    CaseFactory,
    DefendantFactory,
    HearingFactory,
    HearingPartyFactory,
    PersonFactory,
    SourceFactory,
)
from tests.tracker.editing.merging.conftest import address_of
from tracker.actions.merge import merge
from tracker.models import Merge, Person, RecordLogEntry

pytestmark = pytest.mark.django_db

CANARY = "canary-7f3a"
OTHER = "canary-81bd"
FIELDS = ("confidential_notes", "health_notes", "family_notes")


@pytest.fixture
def secretive() -> tuple[Person, Person]:
    one = PersonFactory(**dict.fromkeys(FIELDS, CANARY))
    return one, PersonFactory(**dict.fromkeys(FIELDS, OTHER))


def test_neither_page_shows_them(reviewer: Client, secretive: Any, send: Any) -> None:
    compared = reviewer.get(address_of(*secretive)).content.decode()
    send(reviewer, *secretive)
    merged = reviewer.get(reverse("tracker_merged", args=[Merge.objects.get().pk]))
    listed = reviewer.get(reverse("tracker_merges"))

    for page in (compared, merged.content.decode(), listed.content.decode()):
        assert CANARY not in page
        assert OTHER not in page
    assert "which you may not see" in compared


def test_both_texts_are_kept_whatever_the_form_says(
    reviewer: Client, secretive: Any, send: Any
) -> None:
    send(reviewer, *secretive, **{f"side-{name}": "dropped" for name in FIELDS})

    person = Person.objects.get(pk=secretive[0].pk)
    assert [getattr(person, name) for name in FIELDS] == [f"{CANARY}\n\n{OTHER}"] * len(FIELDS)


def test_with_the_right_they_are_compared_and_the_reading_is_logged(
    signed_in: Any, secretive: Any
) -> None:
    browser = signed_in("Reviewers", "Confidential readers")

    page = browser.get(address_of(*secretive)).content.decode()

    assert CANARY in page
    assert OTHER in page
    logged = RecordLogEntry.objects.filter(action="tracker.confidential_read")
    assert {entry.object_id for entry in logged} == {str(each.pk) for each in secretive}


@pytest.mark.parametrize("which", [0, 1])
def test_a_confidential_record_is_not_found(reviewer: Client, which: int) -> None:
    people = [PersonFactory(), PersonFactory()]
    Person.objects.filter(pk=people[which].pk).update(visibility="confidential")

    assert reviewer.get(address_of(*people)).status_code == 404


def test_a_merge_of_a_confidential_record_is_neither_listed_nor_found(reviewer: Client) -> None:
    one, other = (SourceFactory(title="Hidden", is_confidential=True) for _ in range(2))
    done = merge(one, other, {"km": "", "en": "The same talk."})

    listed = reviewer.get(reverse("tracker_merges")).content.decode()

    assert "The same talk" not in listed
    assert reviewer.get(reverse("tracker_merged", args=[done.pk])).status_code == 404
    assert reviewer.post(reverse("tracker_merged", args=[done.pk]), {}).status_code == 404


def test_a_confidential_case_is_not_named_among_what_moves(reviewer: Client) -> None:
    kept, dropped = PersonFactory(), PersonFactory()
    case = CaseFactory(title_en=CANARY, visibility="confidential")
    DefendantFactory(person=dropped, case=case)

    assert CANARY not in reviewer.get(address_of(kept, dropped)).content.decode()


def test_a_confidential_party_is_not_named_among_what_moves(
    reviewer: Client, signed_in: Any
) -> None:
    case = CaseFactory()
    kept, dropped = HearingFactory(case=case), HearingFactory(case=case)
    HearingPartyFactory(hearing=dropped, name_en=CANARY, is_confidential=True)

    pages = [
        browser.get(address_of(kept, dropped)).content.decode()
        for browser in (reviewer, signed_in("Reviewers", "Confidential readers"))
    ]

    assert [CANARY in page for page in pages] == [False, True]
