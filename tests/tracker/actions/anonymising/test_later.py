"""Nothing that is written, drafted or published later brings the name back."""

import pytest

from tests.factories import (
    BECAUSE,
    everything_public,
    published,
)
from tests.tracker.actions.anonymising.conftest import state_of
from tracker.actions.anonymise import anonymise
from tracker.actions.withdraw import withdraw
from tracker.models import Case, Person
from tracker.publication.models import PublishedVersion
from tracker.publication.redaction import WITHHELD

pytestmark = pytest.mark.django_db


class TestLater:
    def test_what_is_written_later_is_published_without_the_name(self, person, tried):
        published(person, tried)
        anonymise(person, BECAUSE)
        Case.objects.update(summary_en="Sok Canary was sentenced.")

        published(tried, note={"km": "", "en": "Sok Canary's sentence."})

        version = state_of(tried).current
        assert version.document["summary"]["en"] == f"{WITHHELD} was sentenced."
        assert version.note_en == f"{WITHHELD}'s sentence."

    def test_reasons_of_tombstones_lose_the_name_as_well(self, person, tried):
        published(person, tried)
        withdraw(tried, {"km": "សុខ កាណារី", "en": "Sok Canary asked for it."})

        anonymise(person, BECAUSE)

        row = state_of(tried)
        assert row.withdrawn_because_en == f"{WITHHELD} asked for it."
        assert "កាណារី" not in row.withdrawn_because_km

    def test_a_new_publication_by_name_begins_again_after_what_was_redacted(self, person):
        published(person)
        anonymise(person, BECAUSE)
        Person.objects.update(visibility="public")

        row = published(person)

        assert (row.title_en, row.current.number) == ("Sok Canary", 2)
        assert PublishedVersion.objects.get(record=row, number=1).document["name"]["en"] == ""

    def test_once_more_changes_nothing(self, person, tried):
        published(person, tried)
        anonymise(person, BECAUSE)
        before = everything_public()

        assert anonymise(person, BECAUSE) == 0
        assert everything_public() == before


def test_a_person_who_was_never_published_is_published_without_a_name(person):
    anonymise(person, BECAUSE)

    assert state_of(person).title_en == ""
    assert "canary" not in everything_public().lower()


class TestDrafts:
    def test_a_draft_does_not_bring_the_name_back(self, person):
        published(person)
        revision = person.save_revision()

        anonymise(person, BECAUSE)
        revision.refresh_from_db()
        revision.publish()

        assert Person.objects.get().visibility == "anonymised"
        assert "canary" not in everything_public().lower()

    def test_a_draft_keeps_the_former_names(self, person):
        published(person)
        person.other_names.all().delete()
        person.save()
        person.save_revision()

        anonymise(person, BECAUSE)

        draft = Person.objects.get().get_latest_revision_as_object()
        assert [item.text for item in draft.other_names.all()] == ["Sokkha Canary"]
