"""What contradicts itself, or rests on nothing, is not published."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    CaseFactory,
    CourtFactory,
    DecisionFactory,
    DetentionFactory,
    HearingFactory,
    PersonFactory,
    published,
)
from tracker.actions.publish import publish_records
from tracker.actions.refusals import refuse_contradictions
from tracker.models import Case, Person
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


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
