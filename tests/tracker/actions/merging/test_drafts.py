"""Drafts go along with what a merge writes to the rows."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    ChargeFactory,
    DefendantFactory,
    DetentionFactory,
    HearingFactory,
    published,
)
from tests.tracker.actions.merging.looking import draft_of
from tracker.actions.merge import merge
from tracker.models import Charge, Detention, Person

pytestmark = pytest.mark.django_db


def test_the_next_edit_of_the_kept_record_keeps_what_was_moved(kept, dropped):
    detention = DetentionFactory(person=dropped)
    published(kept, dropped)
    kept.save_revision()

    merge(kept, dropped, BECAUSE)
    draft = draft_of(kept)
    draft.birth_year = 1990
    draft.save_revision().publish()

    assert Detention.objects.get().pk == detention.pk
    assert {name.text for name in kept.other_names.all()} == {"Dropped Person", "បុគ្គល ខ"}


def test_the_next_edit_of_a_case_keeps_its_new_defendant(kept, dropped):
    case = DefendantFactory(person=dropped).case
    published(kept, dropped, case)
    case.save_revision()

    merge(kept, dropped, BECAUSE)
    draft_of(case).save_revision().publish()

    assert [item.person for item in case.defendants.all()] == [kept]


def test_a_duplicate_that_went_does_not_come_back(kept, dropped):
    case = CaseFactory()
    for person in (kept, dropped):
        DefendantFactory(case=case, person=person)
    published(kept, dropped, case)
    case.save_revision()

    merge(kept, dropped, BECAUSE)
    draft_of(case).save_revision().publish()

    assert [item.person for item in case.defendants.all()] == [kept]


def test_a_hearing_under_edit_follows_its_case():
    kept, dropped = CaseFactory(), CaseFactory()
    hearing = HearingFactory(case=dropped)
    published(kept, dropped, hearing)
    hearing.save_revision()

    merge(kept, dropped, BECAUSE)

    assert draft_of(hearing).case == kept


def test_a_draft_of_the_dropped_record_takes_nothing_back():
    kept, dropped = CaseFactory(), CaseFactory(live=False)
    ChargeFactory(case=dropped)
    published(kept)
    dropped.save_revision()

    merge(kept, dropped, BECAUSE)
    draft_of(dropped).save_revision().publish()

    assert Charge.objects.get().case == kept


def test_what_was_moved_from_a_person_leaves_a_draft_that_rests_on_no_source(kept, dropped):
    Person.objects.filter(pk=dropped.pk).update(live=False)
    published(kept)
    dropped.save_revision()
    merge(kept, dropped, BECAUSE)

    with pytest.raises(ValidationError, match="Cite at least one source"):
        draft_of(dropped).save_revision().publish()
