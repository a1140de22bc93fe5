"""Publishing a record rebuilds, in one go, every document that quotes it or quoted it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    VictimFactory,
    document_of,
    published,
    whole,
)
from tracker.actions.publish import publish_records, republish_limits
from tracker.actions.refusals import refuse_contradictions
from tracker.models import Case, DetentionLimit, Hearing, Person
from tracker.publication.models import PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def tried():
    """A person, their case and a hearing of it, all published."""
    defendant = DefendantFactory()
    hearing = HearingFactory(case=defendant.case)
    published(defendant.person, defendant.case, hearing)
    return defendant.person, defendant.case, hearing


def change(record, **fields):
    """Write to a row as an editor would, and publish it."""
    for name, value in fields.items():
        setattr(record, name, value)
    record.save()
    record.refresh_from_db()
    return [version.record_id for version in publish_records([record])]


def test_a_record_that_is_not_public_makes_no_document():
    for hidden in ({"live": False}, {"visibility": "confidential"}):
        assert publish_records([PersonFactory(**hidden)]) == []

    assert not PublishedRecord.objects.exists()


def test_a_hearing_is_told_in_its_case_and_by_the_people_tried(tried):
    person, case, hearing = tried

    made = change(hearing, outcome="verdict_given")

    assert made == [hearing.reference, case.reference, person.reference]


def test_what_follows_another_record_says_so(tried):
    person, _case, hearing = tried

    change(hearing, outcome="verdict_given")

    row = PublishedRecord.objects.get(pk=person.reference)
    assert row.current.note_en == f"Follows a change in {hearing.reference}."


def test_the_note_of_an_editor_is_on_the_record_alone(tried):
    person, _case, hearing = tried
    Hearing.objects.update(outcome="verdict_given")

    published(hearing, note={"km": "", "en": "The verdict."})

    notes = dict(PublishedVersion.objects.values_list("record", "note_en").order_by("number"))
    assert notes[hearing.reference] == "The verdict."
    assert notes[person.reference] != "The verdict."


def test_what_no_other_document_tells_touches_none(tried):
    _person, _case, hearing = tried

    assert change(hearing, observations_en="The room was full.") == [hearing.reference]


def test_a_renamed_person_is_renamed_where_they_are_quoted(tried):
    person, case, hearing = tried
    victim = VictimFactory(person=person)
    published(victim.incident)

    made = change(person, name_en="Another Name")

    assert set(made) == {
        person.reference,
        case.reference,
        hearing.reference,
        victim.incident.reference,
    }


def test_a_retitled_case_is_retitled_wherever_it_is_quoted(tried):
    person, case, hearing = tried
    incident = IncidentFactory(case=case)
    held = DetentionFactory(case=case).person
    published(incident, held)

    made = change(case, title_en="Another title")

    assert set(made) == {
        case.reference,
        person.reference,
        hearing.reference,
        incident.reference,
        held.reference,
    }


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


class TestRefusals:
    def test_contradictions_are_refused_with_the_record_they_are_in(self):
        person = PersonFactory()
        DetentionFactory(person=person, started_on="2020-07-31", ended_on="2021-06-01")
        DetentionFactory(person=person, started_on="2021-01-01")

        with pytest.raises(ValidationError, match=rf"{person.reference}.*overlaps"):
            publish_records([person])
        assert not PublishedRecord.objects.exists()

    def test_a_decision_on_a_stranger_is_refused(self):
        decision = DecisionFactory(defendant=False)

        with pytest.raises(ValidationError, match="not a defendant"):
            publish_records([decision.case])

    def test_a_person_on_no_source_is_refused(self):
        person = PersonFactory(citation=None)

        with pytest.raises(ValidationError, match=f"{person.reference}: Cite at least one source"):
            publish_records([person])

    def test_a_confidential_person_needs_no_source_to_be_taken_down(self):
        person = PersonFactory()
        published(person)
        person.citations.all().delete()
        Person.objects.update(visibility="confidential")

        publish_records([person])

        assert PublishedRecord.objects.get().state == "withdrawn"

    def test_many_cases_are_checked_in_as_many_queries_as_one(self, django_assert_num_queries):
        for _each in range(5):
            HearingFactory()

        keys = {case.pk for case in Case.objects.all()}

        with django_assert_num_queries(4):
            refuse_contradictions({"case": keys})

    def test_one_contradiction_stops_all_that_was_to_be_published(self):
        decision = DecisionFactory(defendant=False)

        with pytest.raises(ValidationError):
            publish_records([CourtFactory(), decision.case])
        assert not PublishedRecord.objects.exists()

    def test_a_hearing_before_the_filing_is_refused(self):
        hearing = HearingFactory(case=CaseFactory(filed_on="2021-02-02"))

        with pytest.raises(ValidationError, match="before the case was filed"):
            publish_records([hearing])


class TestDependingOnACase:
    def test_a_hearing_appears_when_its_case_does(self):
        hearing = HearingFactory(case__live=False)
        assert publish_records([hearing]) == []

        change(hearing.case, live=True)

        assert document_of(hearing)["case"]["reference"] == hearing.case.reference

    def test_a_hearing_goes_when_its_case_does(self, tried):
        person, case, hearing = tried
        Case.objects.update(visibility="confidential")

        publish_records([case])

        assert PublishedRecord.objects.get(pk=hearing.reference).state == "withdrawn"
        assert document_of(person)["cases"] == []


class TestCost:
    def queries_to_publish_a_hearing(self, hearing, outcome):
        Hearing.objects.filter(pk=hearing.pk).update(outcome=outcome)
        with CaptureQueriesContext(connection) as queries:
            publish_records([hearing])
        return len(queries)

    def test_publishing_a_hearing_costs_the_same_among_ten_as_among_a_thousand(self):
        world = whole()
        published(*world.records())
        others = CaseFactory.create_batch(10)
        few = self.queries_to_publish_a_hearing(world.hearing, "held")
        Hearing.objects.bulk_create(
            Hearing(case=case, held_on="2021-02-01", hearing_kind="trial", court=case.court)
            for case in others
            for _each in range(100)
        )
        published(*others)

        assert self.queries_to_publish_a_hearing(world.hearing, "cancelled") == few

    def test_publishing_what_did_not_change_rebuilds_nothing_else(self, tried):
        _person, _case, hearing = tried

        with CaptureQueriesContext(connection) as queries:
            publish_records([hearing])

        assert not [each for each in queries if 'publishedversion" (' in each["sql"].lower()]
        assert len(queries) < 35
