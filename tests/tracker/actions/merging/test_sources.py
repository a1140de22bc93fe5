"""Two sources become one: what rests on the second rests on the first."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DetentionCitationFactory,
    DetentionFactory,
    DetentionLimitFactory,
    PersonCitationFactory,
    PersonFactory,
    SourceFactory,
    document_of,
    published,
)
from tests.tracker.actions.merging.looking import draft_of, pointing_at
from tracker.actions.merge import merge
from tracker.models import PersonContradiction, Source
from tracker.publication.models import PublishedVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def sources():
    return SourceFactory(title="Kept article"), SourceFactory(title="Dropped article")


def titles_in(record):
    return [source["title"] for source in document_of(record)["sources"]]


def test_documents_that_cite_it_are_built_anew(sources):
    kept, dropped = sources
    person = PersonFactory(citation__source=dropped)
    published(person)

    merge(kept, dropped, BECAUSE)

    assert titles_in(person) == ["Kept article"]
    note = PublishedVersion.objects.filter(record=person.reference).first().note_en
    assert note == f"Follows the merging of {dropped.reference} into {kept.reference}."


def test_documents_that_cite_the_kept_one_are_built_anew_where_it_changed(sources):
    kept, dropped = sources
    Source.objects.filter(pk=kept.pk).update(publisher="")
    person = PersonFactory(citation__source=kept)
    published(person)

    merge(kept, dropped, BECAUSE)

    assert document_of(person)["sources"][0]["publisher"] == "The Test Gazette"


def test_everything_that_cites_it_moves(sources):
    kept, dropped = sources
    person = PersonFactory(citation__source=dropped)
    DetentionCitationFactory(detention=DetentionFactory(person=person), source=dropped)
    ChargeCitationFactory(charge=ChargeFactory(), source=dropped)
    DetentionLimitFactory(source=dropped)
    PersonContradiction.objects.create(person=person, source=SourceFactory(), other_source=dropped)

    merge(kept, dropped, BECAUSE)

    assert pointing_at(dropped) == []
    assert Source.objects.filter(pk=dropped.pk).exists()


def test_a_fact_that_rests_on_both_rests_on_it_once(sources):
    kept, dropped = sources
    person = PersonFactory(citation__source=kept)
    PersonCitationFactory(person=person, source=dropped)

    merge(kept, dropped, BECAUSE)

    assert person.citations.get().source == kept


def test_two_places_in_one_source_are_cited_both(sources):
    kept, dropped = sources
    person = PersonFactory(citation__source=kept)
    PersonCitationFactory(person=person, source=dropped, locator="p. 9")

    merge(kept, dropped, BECAUSE)

    assert sorted(each.locator for each in person.citations.all()) == ["p. 2", "p. 9"]


def test_a_draft_cites_the_kept_one_deep_inside(sources):
    kept, dropped = sources
    case = CaseFactory()
    for source in sources:
        ChargeCitationFactory(charge=ChargeFactory(case=case), source=source)
    twice = ChargeFactory(case=case)
    for source in sources:
        ChargeCitationFactory(charge=twice, source=source)
    published(case)
    case.save_revision()

    merge(kept, dropped, BECAUSE)
    draft_of(case).save_revision().publish()

    cited = [each.source for charge in case.charges.all() for each in charge.citations.all()]
    assert cited == [kept] * 3


def test_a_confidential_source_is_not_merged_with_a_public_one(sources):
    kept, dropped = sources
    Source.objects.filter(pk=dropped.pk).update(is_confidential=True)

    with pytest.raises(ValidationError, match="Make both sources confidential"):
        merge(kept, dropped, BECAUSE)


def test_a_source_is_merged_once(sources):
    kept, dropped = sources
    merge(kept, dropped, BECAUSE)

    with pytest.raises(ValidationError, match="merged already"):
        merge(SourceFactory(), dropped, BECAUSE)
