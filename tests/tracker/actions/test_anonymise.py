"""An anonymised person's name leaves everything that readers have, older versions included."""

import pytest

from search.models import SearchEntry
from tests.factories import (
    BECAUSE,
    AffiliationFactory,
    CaseFactory,
    CourtFactory,
    DefendantFactory,
    DetentionFactory,
    HearingFactory,
    IncidentFactory,
    PersonCitationFactory,
    PersonFactory,
    PersonNameFactory,
    SourceFactory,
    VictimFactory,
    document_of,
    everything_public,
    published,
)
from tracker.actions.anonymise import anonymise
from tracker.actions.withdraw import withdraw
from tracker.models import Case, Court, Person, PersonName
from tracker.publication.canonical import sha256_of
from tracker.publication.models import PublishedRecord, PublishedVersion
from tracker.publication.redaction import WITHHELD

pytestmark = pytest.mark.django_db

NAMES = ["Sok Canary", "សុខ កាណារី", "Sokkha Canary"]


@pytest.fixture
def person():
    """Someone whose name stands in the records of others, in many ways."""
    person = PersonFactory(
        name_en="Sok Canary",
        name_km="សុខ កាណារី",
        birth_year=1987,
        occupations_en="canary keeper",
        summary_en="A canary summary.",
    )
    PersonNameFactory(person=person, text="Sokkha Canary")
    AffiliationFactory(person=person, role_en="canary chair")
    return person


@pytest.fixture
def tried(person):
    case = CaseFactory(
        title_en="Case against Sok Canary",
        title_km="សំណុំរឿង សុខ\u200bកាណារី",
        summary_en="CANARY SOK was seen. Then Sokkha Canary left.",
    )
    DefendantFactory(case=case, person=person)
    DetentionFactory(person=person, case=case)
    return case


def state_of(record):
    return PublishedRecord.objects.get(pk=record.reference)


def test_the_name_is_nowhere_in_what_readers_have(person, tried):
    hearing = HearingFactory(case=tried, observations_km="កាណារី សុខ បាននិយាយ")
    incident = IncidentFactory(title_en="Attack on Sok Canary", inquiry_en="None for Sok Canary.")
    VictimFactory(incident=incident, person=person)
    published(person, tried, hearing, incident, note={"km": "", "en": "Sok Canary was freed."})

    anonymise(person, {"km": "", "en": "Asked for by Sok Canary."})

    left = everything_public().lower()
    assert not [each for each in ("canary", "កាណារី") if each in left.replace("\u200b", "")]


def test_it_leaves_texts_of_records_that_no_relation_leads_to(person):
    court = CourtFactory(note_en="Sok Canary was tried here.", other_names="Sok Canary Court")
    published(person, court)

    anonymise(person, BECAUSE)

    assert document_of(court)["note"]["en"] == f"{WITHHELD} was tried here."
    assert "canary" not in everything_public().lower()


def test_it_leaves_titles_slugs_and_the_words_that_are_searched(person, tried):
    published(person, tried)

    anonymise(person, BECAUSE)

    row = state_of(tried)
    assert row.title_en == f"Case against {WITHHELD}"
    assert row.slug == "case-against-name-withheld"
    entries = SearchEntry.objects.filter(reference=row.reference).values()
    assert len(entries) == 2
    assert "canary" not in str(list(entries)).lower()


def test_addresses_that_spell_it_are_left_out(person):
    source = SourceFactory(
        title="Sok Canary arrested", url="https://news.example/sok-canary-arrested"
    )
    case = CaseFactory()
    case.citations.update(source=source)
    published(person, case)

    anonymise(person, BECAUSE)

    told = document_of(case)["sources"][0]
    assert (told["title"], told["url"]) == (f"{WITHHELD} arrested", "")


def test_the_person_is_told_without_anything_that_says_who_they_are(person, tried):
    published(person, tried)

    anonymise(person, BECAUSE)

    document = document_of(person)
    assert document["anonymised"]
    assert document["name"] == {"km": "", "en": ""}
    assert not any(
        document[field] for field in ("other_names", "birth_year", "affiliations", "cited", "photo")
    )
    assert len(document["detentions"]) == len(document["cases"]) == 1


def test_every_version_keeps_its_number_and_says_that_it_was_redacted(person):
    published(person)
    Person.objects.update(birth_year=1990)
    published(person)

    redacted = anonymise(person, BECAUSE)

    first, second, *_third = PublishedVersion.objects.filter(record=person.reference).order_by(
        "number"
    )
    assert (first.number, second.number, redacted) == (1, 2, 2)
    for version in (first, second):
        assert version.redacted_because_en == BECAUSE["en"]
        assert version.redacted_at is not None
        assert version.sha256 == sha256_of(version.document)
        assert version.document["birth_year"] is None


def test_a_version_that_never_held_the_name_is_left_as_it_is(person):
    court = CourtFactory()
    published(person, court)
    before = state_of(court).current

    anonymise(person, BECAUSE)

    after = state_of(court).current
    assert (after.pk, after.sha256, after.redacted_at) == (before.pk, before.sha256, None)


def test_sources_that_only_told_who_it_is_go_from_older_versions(person):
    DetentionFactory(person=person)
    PersonCitationFactory(person=person)
    published(person)
    assert document_of(person)["sources"]

    anonymise(person, BECAUSE)

    assert PublishedVersion.objects.get(record=person.reference, number=1).document["sources"] == []


def test_who_is_quoted_elsewhere_is_quoted_without_a_name(person, tried):
    published(person, tried)

    anonymise(person, BECAUSE)

    quoted = document_of(tried)["defendants"][0]["person"]
    assert (quoted["name"], quoted["anonymised"]) == ({"km": "", "en": ""}, True)
    assert quoted["reference"] == person.reference


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
