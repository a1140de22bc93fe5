"""A version is made when a document changed, and never otherwise."""

import pytest
from django.db import IntegrityError, transaction

from search.models import SearchEntry
from tests.factories import CourtFactory, DetentionFactory, PersonFactory, document_of, published
from tracker.publication import versions
from tracker.publication.canonical import sha256_of
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion, State
from tracker.publication.refs import number_of, reference_of

pytestmark = pytest.mark.django_db


def numbers_of(record):
    found = PublishedVersion.objects.filter(record=record.reference).order_by("number")
    return list(found.values_list("number", flat=True))


def test_the_first_publication_is_version_one():
    court = CourtFactory()

    row = published(court)

    assert (row.state, row.current.number, row.current.note_en) == ("live", 1, "First published.")
    assert row.first_published_at == row.published_at == row.current.published_at


def test_a_version_has_the_hash_of_its_document():
    version = published(CourtFactory()).current

    assert version.sha256 == sha256_of(version.document)


def test_publishing_what_did_not_change_makes_no_version_and_no_edition():
    court = CourtFactory()
    before = published(court)
    edition = Edition.current()

    after = published(court)

    assert numbers_of(court) == [1]
    assert (after.published_at, Edition.current()) == (before.published_at, edition)


def test_a_change_makes_the_next_version_with_its_note():
    court = CourtFactory(name_en="Old Court")
    published(court)
    court.name_en = "New Court"
    court.save()

    row = published(court, note={"km": "", "en": "It was renamed."})

    assert numbers_of(court) == [1, 2]
    assert (row.current.number, row.current.note_en) == (2, "It was renamed.")
    assert PublishedVersion.objects.get(number=1).document["name"]["en"] == "Old Court"


def test_a_change_without_a_note_says_that_there_was_one():
    court = CourtFactory()
    published(court)
    court.level = "appeal"
    court.save()

    assert published(court).current.note_en == "Corrected or extended."


def test_every_write_is_of_an_edition_of_its_own():
    editions = [published(CourtFactory()).edition for _each in range(3)]

    assert editions == sorted(set(editions))
    assert Edition.current() == editions[-1]


def test_a_row_follows_from_its_document():
    row = published(CourtFactory(name_en="Phnom Penh Court", province="KH-12"))

    assert (row.kind, row.slug, row.title_en) == ("court", "phnom-penh-court", "Phnom Penh Court")
    assert row.facets["kind"] == ["first_instance"]
    assert row.facets["province"] == ["KH-12"]


def test_a_published_record_has_an_entry_in_each_language():
    row = published(CourtFactory(name_en="Old Court", name_km=""))
    entries = SearchEntry.objects.filter(reference=row.reference).order_by("language")

    assert [(each.title, each.version, each.names[0]) for each in entries] == [
        ("", 1, "Old Court"),
        ("Old Court", 1, "Old Court"),
    ]


def test_a_new_version_takes_the_place_of_the_old_one_in_its_entries():
    court = CourtFactory(name_en="Old Court")
    published(court)
    court.name_en = "New Court"
    court.save()
    published(court)

    entries = SearchEntry.objects.filter(reference=court.reference)

    assert "Old" not in str(list(entries.values()))
    assert set(entries.values_list("version", flat=True)) == {2}


def test_a_reference_has_a_number_of_its_own_that_leads_back():
    references = ["P00001", "C00001", "P00002", "A00001"]

    numbers = [number_of(reference) for reference in references]

    assert len(set(numbers)) == 4
    assert [reference_of(number) for number in numbers] == references


def test_another_day_brings_the_row_up_to_date_and_makes_no_version(monkeypatch):
    person = PersonFactory()
    DetentionFactory(person=person, started_on="2020-07-31", ended_on="2021-11-12")
    monkeypatch.setattr(versions, "phnom_penh_today", lambda: versions.date(2021, 1, 1))
    assert published(person).facets["status"] == ["pretrial_detention"]
    monkeypatch.setattr(versions, "phnom_penh_today", lambda: versions.date(2022, 1, 1))

    row = published(person)

    assert row.facets["status"] == ["released"]
    assert numbers_of(person) == [1]


def test_a_document_is_found_under_the_reference_it_bears():
    person = PersonFactory()
    published(person)

    assert document_of(person)["reference"] == person.reference


class TestConstraints:
    def test_a_version_number_is_given_once(self):
        row = published(CourtFactory())

        with pytest.raises(IntegrityError), transaction.atomic():
            PublishedVersion.objects.create(
                record=row, number=1, document={}, sha256="", published_at=row.published_at
            )

    @pytest.mark.parametrize(
        "broken",
        [
            {"state": "lost"},
            {"current": None},
            {"state": State.MERGED},
        ],
        ids=str,
    )
    def test_a_row_stands_somewhere(self, broken):
        row = published(CourtFactory())

        with pytest.raises(IntegrityError), transaction.atomic():
            PublishedRecord.objects.filter(pk=row.pk).update(**broken)

    def test_numbers_begin_with_one(self):
        row = published(CourtFactory())

        with pytest.raises(IntegrityError), transaction.atomic():
            PublishedVersion.objects.filter(pk=row.current_id).update(number=0)

    def test_there_is_one_counter(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            Edition.objects.create(pk=2)
