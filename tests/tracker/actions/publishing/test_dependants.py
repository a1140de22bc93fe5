"""Publishing a record rebuilds, in one go, every document that quotes it or quoted it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    CaseFactory,
    DetentionFactory,
    HearingFactory,
    IncidentFactory,
    PersonFactory,
    VictimFactory,
    document_of,
    published,
    whole,
)
from tests.tracker.actions.publishing.conftest import change
from tracker.actions.publish import publish_records
from tracker.models import Case, Hearing
from tracker.publication.models import PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db


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
