"""A withdrawn record leaves its reference and a reason, and nothing else to read."""

import pytest

from search.models import SearchEntry
from tests.factories import (
    BECAUSE,
    DefendantFactory,
    HearingFactory,
    PersonFactory,
    document_of,
    published,
)
from tracker.actions.withdraw import withdraw
from tracker.models import Person
from tracker.publication.models import PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def tried():
    defendant = DefendantFactory(person__name_en="Canary Person")
    hearing = HearingFactory(case=defendant.case)
    published(defendant.person, defendant.case, hearing)
    return defendant.person, defendant.case, hearing


def row_of(record):
    return PublishedRecord.objects.get(pk=record.reference)


def test_readers_are_told_that_it_was_withdrawn_and_why(tried):
    person, _case, _hearing = tried

    withdraw(person, BECAUSE)

    row = row_of(person)
    assert (row.state, row.withdrawn_because_en) == ("withdrawn", BECAUSE["en"])
    assert row.withdrawn_at is not None


def test_nothing_can_be_read_off_its_row(tried):
    person, _case, _hearing = tried

    withdraw(person, BECAUSE)

    row = row_of(person)
    assert not SearchEntry.objects.filter(reference=person.reference).exists()
    assert not any([row.title_km, row.title_en, row.slug, row.card, row.facets])


def test_nothing_quotes_it_any_more(tried):
    person, case, hearing = tried

    withdraw(person, BECAUSE)

    for record in (case, hearing):
        assert document_of(record)["defendants"] == []
        assert document_of(record)["defendants_withheld"] == 1
    assert row_of(case).current.note_en == f"Follows the withdrawal of {person.reference}."


def test_what_cannot_be_read_without_it_goes_too(tried):
    person, case, hearing = tried

    withdraw(case, BECAUSE)

    assert row_of(hearing).state == "withdrawn"
    assert document_of(person)["cases"] == []


def test_the_record_stays_on_the_private_side(tried):
    person, _case, _hearing = tried

    withdraw(person, BECAUSE)

    assert not Person.objects.get(pk=person.pk).live
    assert not person.live


def test_published_again_it_keeps_its_reference_and_its_numbers(tried):
    person, _case, _hearing = tried
    withdraw(person, BECAUSE)
    Person.objects.filter(pk=person.pk).update(live=True, name_en="Another Name")

    row = published(person)

    assert (row.state, row.current.number) == ("live", 2)
    assert (row.withdrawn_at, row.withdrawn_because_en) == (None, "")
    assert PublishedVersion.objects.filter(record=row, number=1).exists()


def test_published_again_as_it_was_it_makes_no_version(tried):
    person, case, _hearing = tried
    withdraw(person, BECAUSE)
    Person.objects.filter(pk=person.pk).update(live=True)

    row = published(person)

    assert (row.state, row.current.number) == ("live", 1)
    assert document_of(case)["defendants"][0]["person"]["reference"] == person.reference


def test_a_record_that_was_never_published_leaves_no_tombstone():
    person = PersonFactory()

    withdraw(person, BECAUSE)

    assert not PublishedRecord.objects.exists()


def test_a_second_reason_does_not_replace_the_first(tried):
    person, _case, _hearing = tried
    withdraw(person, BECAUSE)

    withdraw(person, {"km": "", "en": "Another reason."})

    assert row_of(person).withdrawn_because_en == BECAUSE["en"]


def test_the_reason_names_no_one_whose_name_is_hidden(tried):
    _person, case, _hearing = tried
    PersonFactory(name_en="Hidden Canary", visibility="confidential")

    withdraw(case, {"km": "", "en": "Hidden Canary asked for it."})

    assert "Hidden Canary" not in row_of(case).withdrawn_because_en
