"""What no longer belongs together is no longer told together."""

import pytest

from tests.factories import (
    DefendantFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    ProvisionFactory,
    document_of,
    published,
)
from tests.tracker.actions.publishing.conftest import change

pytestmark = pytest.mark.django_db


class TestMoves:
    def test_a_hearing_moved_to_another_case_leaves_the_first(self, tried):
        person, case, hearing = tried
        other = DefendantFactory()
        published(other.case, other.person)

        made = change(hearing, case=other.case)

        assert set(made) == {
            record.reference for record in (hearing, case, person, other.case, other.person)
        }
        assert document_of(case)["hearings"] == []

    def test_who_is_no_longer_a_defendant_no_longer_has_the_case(self, tried):
        person, case, _hearing = tried
        case.defendants.all().delete()

        published(case)

        assert document_of(person)["cases"] == []

    def test_a_case_that_an_incident_no_longer_leads_to_no_longer_tells_of_it(self, tried):
        _person, case, _hearing = tried
        incident = IncidentFactory(case=case)
        published(incident)
        assert document_of(case)["incidents"]

        change(incident, case=None)

        assert document_of(case)["incidents"] == []

    def test_a_provision_moved_to_another_law_leaves_the_first(self):
        provision = ProvisionFactory()
        law, other = provision.law, LawFactory()
        published(provision, law, other)

        change(provision, law=other)

        assert document_of(law)["provisions"] == []
        assert len(document_of(other)["provisions"]) == 1

    def test_a_sitting_that_no_longer_follows_another_is_not_told_there(self):
        first = HearingFactory()
        second = HearingFactory(case=first.case, follows=first, held_on="2021-03-01")
        published(first.case, first, second)
        assert document_of(first)["followed_by"]["reference"] == second.reference

        change(second, follows=None)

        assert document_of(first)["followed_by"] is None
