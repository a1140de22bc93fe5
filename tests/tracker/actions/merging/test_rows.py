"""What hangs on the second record moves to the first."""

import pytest

from tests.factories import (
    BECAUSE,
    CaseFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    PersonNameFactory,
    document_of,
    published,
    whole,
)
from tests.tracker.actions.merging.looking import pointing_at
from tracker.actions.merge import merge
from tracker.models import Detention, Person
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


def test_what_hangs_on_the_person_moves(kept, dropped):
    DetentionFactory(person=dropped)
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    assert len(document_of(kept)["detentions"]) == 1
    assert not Detention.objects.filter(person=dropped).exists()


def test_names_are_kept_as_other_names(kept, dropped):
    PersonNameFactory(person=dropped, text="Third Spelling")
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    texts = {item["text"] for item in document_of(kept)["other_names"]}
    assert texts == {"Dropped Person", "បុគ្គល ខ", "Third Spelling"}


def test_a_name_that_both_bear_is_kept_once(kept, dropped):
    for person in (kept, dropped):
        PersonNameFactory(person=person, text="Same Spelling")
    PersonNameFactory(person=kept, text="Dropped Person")

    merge(kept, dropped, BECAUSE)

    texts = list(kept.other_names.values_list("text", flat=True))
    assert sorted(texts) == sorted(set(texts))


def test_who_was_a_defendant_twice_is_one_defendant(kept, dropped):
    case = CaseFactory()
    for person in (kept, dropped):
        DefendantFactory(case=case, person=person)
    DecisionFactory(case=case, person=dropped)
    published(kept, dropped, case)

    merge(kept, dropped, BECAUSE)

    document = document_of(case)
    assert [each["person"]["reference"] for each in document["defendants"]] == [kept.reference]
    assert document["defendants_withheld"] == 0
    assert len(document["defendants"][0]["decisions"]) == 1


def test_everything_that_can_point_at_a_record_of_any_kind_moves():
    for kind in ("person", "case", "incident", "court", "place", "organisation", "law"):
        world = whole()
        dropped = getattr(world, kind)
        other = type(dropped).objects.create(
            **{
                field.name: getattr(dropped, field.name)
                for field in dropped._meta.concrete_fields
                if not field.primary_key and field.name not in ("live_revision",)
            }
        )

        merge(other, dropped, BECAUSE)

        assert pointing_at(dropped) == []


def test_two_drafts_can_be_merged(kept, dropped):
    Person.objects.update(live=False)
    DetentionFactory(person=dropped)

    merge(kept, dropped, BECAUSE)

    assert kept.detentions.count() == 1
    assert not PublishedRecord.objects.exists()


def test_who_was_found_by_a_name_is_found_by_it_still(kept, dropped):
    PersonNameFactory(person=dropped, text="Third Spelling")
    keys = set(dropped.name_keys.values_list("key", flat=True))

    merge(kept, dropped, BECAUSE)

    assert keys <= set(kept.name_keys.values_list("key", flat=True))
