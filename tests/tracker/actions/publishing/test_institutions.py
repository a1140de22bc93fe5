"""A change of a court, place, law or limit reaches whatever quotes it."""

import pytest

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    DetentionFactory,
    DetentionLimitFactory,
    PlaceFactory,
    ProvisionFactory,
    document_of,
    published,
)
from tests.tracker.actions.publishing.conftest import change
from tracker.actions.publish import republish_limits
from tracker.models import DetentionLimit
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


class TestInstitutions:
    def test_a_renamed_court_is_renamed_where_it_is_quoted(self, tried):
        person, case, hearing = tried
        published(case.court)

        made = change(case.court, name_en="Another court")

        assert set(made) == {
            case.court.reference,
            person.reference,
            case.reference,
            hearing.reference,
        }

    def test_a_court_of_another_province_changes_where_its_cases_are_found(self, tried):
        person, case, _hearing = tried
        published(case.court)

        change(case.court, province="KH-3")

        for record in (person, case):
            row = PublishedRecord.objects.get(pk=record.reference)
            assert row.facets["province"] == ["KH-3"]

    def test_a_note_on_a_court_touches_no_other_document(self, tried):
        _person, case, _hearing = tried
        published(case.court)

        assert change(case.court, note_en="Rebuilt in 2010.") == [case.court.reference]

    def test_a_court_first_published_is_named_by_what_was_published_before(self):
        case = CaseFactory(court__live=False)
        published(case)
        assert document_of(case)["court"] is None

        change(case.court, live=True)

        assert document_of(case)["court"]["reference"] == case.court.reference

    def test_a_renamed_place_is_renamed_by_its_people_and_parts(self):
        place = PlaceFactory()
        part = PlaceFactory(part_of=place)
        whole_of_it = PlaceFactory()
        place.part_of = whole_of_it
        place.save()
        person = DetentionFactory(place=place).person
        published(place, part, whole_of_it, person)

        made = change(place, name_en="Another prison")

        assert set(made) == {record.reference for record in (place, part, whole_of_it, person)}

    def test_a_provision_that_changed_is_told_by_those_charged_under_it(self, tried):
        person, case, hearing = tried
        provision = ProvisionFactory()
        ChargeFactory(case=case, provision=provision)
        published(provision.law, provision, case)

        made = change(provision, heading_en="Another offence")

        assert set(made) == {
            record.reference for record in (provision, provision.law, case, person, hearing)
        }

    def test_a_renamed_law_is_renamed_by_its_provisions_and_whoever_waits_under_its_limit(self):
        limit = DetentionLimitFactory()
        provision = ProvisionFactory(law=limit.law)
        waiting = DetentionFactory().person
        published(limit.law, provision, waiting)

        made = change(limit.law, name_en="Another code")

        assert set(made) == {limit.law.reference, provision.reference, waiting.reference}

    def test_a_limit_that_changed_is_told_to_whoever_waits_under_it(self):
        limit = DetentionLimitFactory()
        waiting = DetentionFactory().person
        published(limit.law, waiting)
        DetentionLimit.objects.update(is_checked=True)

        assert [version.record_id for version in republish_limits()] == [waiting.reference]
