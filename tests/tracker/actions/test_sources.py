"""A change in a source reaches what cites it; a source that became confidential leaves it all."""

import pytest

from tests.factories import (
    AffiliationCitationFactory,
    CaseCitationFactory,
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionCitationFactory,
    DecisionFactory,
    DefendantCitationFactory,
    DefendantFactory,
    DetentionCitationFactory,
    DetentionFactory,
    DetentionLimitFactory,
    HearingCitationFactory,
    HearingFactory,
    IncidentCitationFactory,
    IncidentFactory,
    PersonCitationFactory,
    PersonFactory,
    SourceFactory,
    StatusReportCitationFactory,
    StatusReportFactory,
    VictimCitationFactory,
    document_of,
    everything_public,
    published,
)
from tracker.actions.publish import republish_citing
from tracker.models import Source
from tracker.publication.canonical import sha256_of
from tracker.publication.concealment import without_source
from tracker.publication.models import PublishedVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return SourceFactory(title="First title", url="https://canary.example/")


def cited_by_person(source):
    return PersonCitationFactory(source=source, locator="p. 77").person


def cited_by_detention(source):
    return DetentionCitationFactory(source=source).detention.person


def cited_by_report(source):
    return StatusReportCitationFactory(source=source).report.person


def cited_by_case(source):
    return CaseCitationFactory(source=source).case


def cited_by_charge(source):
    return ChargeCitationFactory(source=source).charge.case


def cited_by_decision(source):
    return DecisionCitationFactory(source=source).decision.case


def cited_by_affiliation(source):
    cited = AffiliationCitationFactory(source=source).affiliation
    published(cited.organisation)
    return cited.person


def cited_by_defendant(source):
    defendant = DefendantCitationFactory(source=source).defendant
    published(defendant.person)
    return defendant.case


def cited_by_victim(source):
    victim = VictimCitationFactory(source=source).victim
    published(victim.person)
    return victim.incident


def cited_by_the_incident_of_a_victim(source):
    victim = VictimCitationFactory(source=source).victim
    published(victim.incident)
    return victim.person


def cited_by_hearing(source):
    hearing = HearingCitationFactory(source=source).hearing
    published(hearing.case)
    return hearing


def cited_by_incident(source):
    return IncidentCitationFactory(source=source).incident


def cited_for_a_limit(source):
    DetentionLimitFactory(source=source)
    return DetentionFactory().person


def cited_by_the_case_of_a_defendant(source):
    decision = DecisionCitationFactory(source=source).decision
    published(decision.case)
    return decision.person


CITING = [
    cited_by_person,
    cited_by_detention,
    cited_by_report,
    cited_by_case,
    cited_by_charge,
    cited_by_decision,
    cited_by_affiliation,
    cited_by_defendant,
    cited_by_victim,
    cited_by_the_incident_of_a_victim,
    cited_by_hearing,
    cited_by_incident,
    cited_for_a_limit,
    cited_by_the_case_of_a_defendant,
]


@pytest.mark.parametrize("cite", CITING, ids=lambda cite: cite.__name__)
class TestWhereverItIsCited:
    def test_another_title_is_told(self, source, cite):
        record = cite(source)
        published(record)
        Source.objects.update(title="Second title")

        made = republish_citing(Source.objects.get(pk=source.pk))

        assert record.reference in {version.record_id for version in made}
        assert "Second title" in str(document_of(record))

    def test_what_became_confidential_is_in_no_version_any_more(self, source, cite):
        record = cite(source)
        published(record)
        Source.objects.filter(pk=source.pk).update(is_confidential=True)

        republish_citing(Source.objects.get(pk=source.pk))

        left = everything_public()
        assert not [each for each in ("First title", "canary.example") if each in left]


def test_a_version_says_that_a_source_was_taken_out(source):
    person = cited_by_person(source)
    published(person)
    Source.objects.filter(pk=source.pk).update(is_confidential=True)

    republish_citing(Source.objects.get(pk=source.pk))

    version = PublishedVersion.objects.get(record=person.reference, number=1)
    assert version.redacted_because_en == "A source has to be kept confidential."
    assert version.sha256 == sha256_of(version.document)
    assert "p. 77" not in str(version.document)


def test_a_source_that_nobody_cites_changes_nothing(source):
    published(PersonFactory())

    assert republish_citing(source) == []


def test_taking_a_source_out_leaves_the_others_and_every_number():
    told = {"number": 2, "withheld": False, "reference": "S00002"}
    document = {
        "detentions": [{"notes": [{"note": 1, "locator": "p. 1"}, {"note": 2, "locator": "p. 2"}]}],
        "sources": [{"number": 1, "withheld": False, "reference": "S00001", "title": "x"}, told],
    }

    assert without_source(document, "S00001") == {
        "detentions": [{"notes": [{"note": 1, "locator": ""}, {"note": 2, "locator": "p. 2"}]}],
        "sources": [{"number": 1, "withheld": True}, told],
    }


def test_only_records_that_cite_it_are_rebuilt(source):
    person = cited_by_person(source)
    published(person, CaseFactory(), IncidentFactory(), DefendantFactory().person)
    published(ChargeFactory().case, DecisionFactory().case, HearingFactory().case)
    published(StatusReportFactory().person)
    Source.objects.filter(pk=source.pk).update(title="Second title")

    made = republish_citing(Source.objects.get(pk=source.pk))

    assert [version.record_id for version in made] == [person.reference]
