"""What is not merged, and says why."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    DetentionFactory,
    PersonFactory,
    published,
)
from tests.tracker.actions.merging.looking import row_of
from tracker.actions.merge import merge
from tracker.actions.publish import publish_records
from tracker.models import Person

pytestmark = pytest.mark.django_db


def test_a_record_is_not_merged_into_itself_and_stays(kept):
    DetentionFactory(person=kept)
    published(kept)

    with pytest.raises(ValidationError, match="into itself"):
        merge(kept, Person.objects.get(pk=kept.pk), BECAUSE)
    assert row_of(kept).state == "live"
    assert kept.detentions.count() == 1


def test_two_kinds_are_not_merged(kept):
    with pytest.raises(ValidationError, match="one kind"):
        merge(kept, CaseFactory(), BECAUSE)


@pytest.mark.parametrize("hidden", ["anonymised", "confidential"])
def test_a_hidden_person_is_not_merged_into_one_who_is_named(kept, dropped, hidden):
    Person.objects.filter(pk=dropped.pk).update(visibility=hidden)

    with pytest.raises(ValidationError, match="same visibility"):
        merge(kept, dropped, BECAUSE)


def test_a_published_record_is_not_merged_into_a_draft(dropped):
    published(dropped)

    with pytest.raises(ValidationError, match="Publish the record"):
        merge(PersonFactory(live=False), dropped, BECAUSE)


def test_what_was_merged_is_not_merged_again(kept, dropped):
    published(kept, dropped)
    merge(kept, dropped, BECAUSE)

    with pytest.raises(ValidationError, match="merged already"):
        merge(PersonFactory(), dropped, BECAUSE)
    with pytest.raises(ValidationError, match="merged already"):
        merge(dropped, PersonFactory(), BECAUSE)


def test_what_was_merged_is_not_published_again(kept, dropped):
    published(kept, dropped)
    merge(kept, dropped, BECAUSE)
    Person.objects.filter(pk=dropped.pk).update(live=True)

    with pytest.raises(ValidationError, match=f"merged into {kept.reference}"):
        publish_records([dropped])


def test_facts_that_contradict_each_other_move_nothing(kept, dropped):
    DetentionFactory(person=kept, started_on="2020-07-31", ended_on="2021-06-01")
    DetentionFactory(person=dropped, started_on="2021-01-01")
    published(kept, dropped)

    with pytest.raises(ValidationError, match="overlaps"):
        merge(kept, dropped, BECAUSE)
    assert dropped.detentions.count() == 1
    assert row_of(dropped).state == "live"
