"""An anonymised person's name leaves everything that readers have, older versions included."""

import pytest

from search.models import SearchEntry
from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    DetentionFactory,
    HearingFactory,
    IncidentFactory,
    PersonCitationFactory,
    SourceFactory,
    VictimFactory,
    document_of,
    everything_public,
    published,
)
from tests.tracker.actions.anonymising.conftest import state_of
from tracker.actions.anonymise import anonymise
from tracker.models import Person
from tracker.publication.canonical import sha256_of
from tracker.publication.models import PublishedVersion
from tracker.publication.redaction import WITHHELD

pytestmark = pytest.mark.django_db


NAMES = ["Sok Canary", "សុខ កាណារី", "Sokkha Canary"]


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
