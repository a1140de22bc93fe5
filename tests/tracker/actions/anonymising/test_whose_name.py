"""Every name that the person ever had is hidden, and nobody else's."""

import pytest

from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    DefendantFactory,
    PersonFactory,
    document_of,
    everything_public,
    published,
)
from tests.tracker.actions.anonymising.conftest import state_of
from tracker.actions.anonymise import anonymise
from tracker.models import Court, Person, PersonName
from tracker.publication.models import PublishedVersion
from tracker.publication.redaction import WITHHELD

pytestmark = pytest.mark.django_db


class TestFormerNames:
    def test_a_name_of_an_older_version_is_hidden_too(self, person):
        court = CourtFactory(note_en="Old Spelling was tried here.")
        published(court)
        Person.objects.update(name_en="Old Spelling")
        published(person)
        Person.objects.update(name_en="Sok Canary")
        published(person)

        anonymise(person, BECAUSE)

        assert "Old Spelling" not in everything_public()

    def test_it_stays_on_the_private_side_and_hidden_from_then_on(self, person):
        published(person)
        PersonName.objects.all().delete()
        anonymise(person, BECAUSE)

        Court.objects.create(name_en="Court", level="appeal", note_en="Sokkha Canary was here.")
        published(Court.objects.get())

        assert PersonName.objects.filter(text="Sokkha Canary").exists()
        assert "canary" not in everything_public().lower()


class TestHomonyms:
    @pytest.fixture
    def homonym(self):
        return PersonFactory(name_en="Sok Canary", name_km="")

    def test_another_person_of_that_name_keeps_it(self, person, homonym):
        published(person, homonym)

        anonymise(person, BECAUSE)

        assert document_of(homonym)["name"]["en"] == "Sok Canary"
        assert state_of(homonym).title_en == "Sok Canary"
        assert PublishedVersion.objects.get(record=homonym.reference).redacted_at is None

    def test_texts_about_the_other_keep_it(self, person, homonym):
        case = CaseFactory(title_en="Case against Sok Canary")
        DefendantFactory(case=case, person=homonym)
        published(person, homonym, case)

        anonymise(person, BECAUSE)

        assert document_of(case)["name"]["en"] == "Case against Sok Canary"

    def test_where_both_are_told_of_the_other_is_still_named(self, person, homonym, tried):
        DefendantFactory(case=tried, person=homonym)
        published(person, homonym, tried)

        anonymise(person, BECAUSE)

        names = [item["person"]["name"]["en"] for item in document_of(tried)["defendants"]]
        assert names == ["", "Sok Canary"]
        assert document_of(tried)["name"]["en"] == f"Case against {WITHHELD}"
