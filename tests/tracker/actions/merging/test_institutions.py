"""Courts, places, laws and organisations are merged as people are."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DecisionFactory,
    DetentionLimitFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PlaceFactory,
    ProvisionFactory,
    document_of,
    published,
)
from tests.tracker.actions.merging.looking import row_of
from tracker.actions.merge import merge
from tracker.models import Court

pytestmark = pytest.mark.django_db


def test_a_court_takes_over_cases_hearings_decisions_and_names():
    kept, dropped = CourtFactory(), CourtFactory(name_en="Dropped Court", name_km="តុលាការ ខ")
    case = CaseFactory(court=dropped)
    decision = DecisionFactory(case=case, court=dropped)
    hearing = HearingFactory(case=case)
    published(kept, dropped, case, hearing, decision.person)

    merge(kept, dropped, BECAUSE)

    for record in (case, hearing):
        assert document_of(record)["court"]["reference"] == kept.reference
    decided = document_of(case)["defendants"][0]["decisions"][0]
    assert decided["court"]["reference"] == kept.reference
    assert document_of(kept)["other_names"] == ["Dropped Court", "តុលាការ ខ"]


def test_a_place_that_was_part_of_the_other_is_not_part_of_itself():
    dropped = PlaceFactory()
    kept = PlaceFactory(part_of=dropped)
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    kept.refresh_from_db()
    assert kept.part_of is None


def test_laws_that_hold_the_same_article_are_refused():
    kept, dropped = LawFactory(), LawFactory()
    for law in (kept, dropped):
        ProvisionFactory(law=law, article="495")

    with pytest.raises(ValidationError, match="stands in the way"):
        merge(kept, dropped, BECAUSE)
    assert dropped.provisions.count() == 1


def test_provisions_then_laws_can_be_merged():
    first, second = ProvisionFactory(article="495"), ProvisionFactory(article="495")
    ChargeFactory(provision=second)
    DetentionLimitFactory(law=second.law)
    published(first.law, first, second.law, second)

    merge(first, second, BECAUSE)
    second.delete()
    merge(first.law, second.law, BECAUSE)

    assert first.charges.count() == first.law.detention_limits.count() == 1


def test_courts_appeals_go_to_the_kept_court():
    kept, dropped = CourtFactory(level="appeal"), CourtFactory(level="appeal")
    lower = CourtFactory(appeals_go_to=dropped)
    published(kept, dropped, lower)

    merge(kept, dropped, BECAUSE)

    assert Court.objects.get(pk=lower.pk).appeals_go_to == kept


@pytest.mark.parametrize("factory", [OrganisationFactory, IncidentFactory])
def test_records_without_other_names_are_merged_too(factory):
    kept, dropped = factory(), factory()
    published(kept, dropped)

    merge(kept, dropped, BECAUSE)

    assert row_of(dropped).merged_into_id == kept.reference
