"""What readers find of two records that became one."""

import pytest

from tests.factories import (
    BECAUSE,
    DefendantFactory,
    HearingFactory,
    PersonFactory,
    VictimFactory,
    document_of,
    published,
)
from tests.tracker.actions.merging.looking import row_of
from tracker.actions.merge import merge
from tracker.publication.models import PublishedVersion

pytestmark = pytest.mark.django_db


def test_the_reference_leads_to_the_record_that_was_kept(kept, dropped):
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    row = row_of(dropped)
    assert (row.state, row.merged_into_id) == ("merged", kept.reference)
    assert row.withdrawn_because_en == BECAUSE["en"]
    assert not any([row.title_en, row.title_km, row.slug, row.card])


def test_its_versions_stay(kept, dropped):
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    assert PublishedVersion.objects.filter(record=dropped.reference, number=1).exists()


def test_a_chain_of_merges_leads_to_the_last(kept, dropped):
    last = PersonFactory()
    published(kept, dropped, last)
    merge(kept, dropped, BECAUSE)

    merge(last, kept, BECAUSE)

    assert {row_of(each).merged_into_id for each in (kept, dropped)} == {last.reference}


def test_what_quoted_the_one_quotes_the_other(kept, dropped):
    case = DefendantFactory(person=dropped).case
    hearing = HearingFactory(case=case)
    victim = VictimFactory(person=dropped)
    published(kept, dropped, case, hearing, victim.incident)

    merge(kept, dropped, BECAUSE)

    assert document_of(case)["defendants"][0]["person"]["reference"] == kept.reference
    assert document_of(hearing)["defendants"][0]["reference"] == kept.reference
    assert document_of(victim.incident)["victims"][0]["person"]["reference"] == kept.reference
    assert [each["case"]["reference"] for each in document_of(kept)["cases"]] == [case.reference]


def test_who_follows_says_what_they_follow(kept, dropped):
    case = DefendantFactory(person=dropped).case
    published(kept, dropped, case)

    merge(kept, dropped, BECAUSE)

    note = row_of(case).current.note_en
    assert note == f"Follows the merging of {dropped.reference} into {kept.reference}."
