"""A person's liberty and the limit that holds are read back from the public document."""

from datetime import date

import pytest

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    IncidentFactory,
    PersonFactory,
    ProvisionFactory,
    SentencePartFactory,
    SourceFactory,
    StatusReportFactory,
    VictimFactory,
    document_of,
    published,
)
from tracker.liberty import liberty, pretrial_time
from tracker.publication.facts import liberty_facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory()


def status_on(person, day):
    published(person)
    return liberty(liberty_facts(document_of(person)), date.fromisoformat(day)).status


def limit_of(person):
    published(person)
    return liberty_facts(document_of(person)).limit


def charge(person, **provision):
    case = CaseFactory()
    DefendantFactory(case=case, person=person)
    made = ProvisionFactory(**provision)
    ChargeFactory(case=case, provision=made)
    published(made.law, made, case)


@pytest.fixture
def rules():
    DetentionLimitFactory()
    DetentionLimitFactory(
        offence_class="misdemeanour", max_months=None, share_of_minimum="0.5", article="209"
    )


@pytest.mark.parametrize("certainty", ["confirmed", "likely", "unknown"])
def test_a_report_decides_the_status(person, certainty):
    StatusReportFactory(person=person, certainty=certainty)

    assert status_on(person, "2022-01-01") == "exile"


@pytest.mark.parametrize("certainty", ["possible", "unlikely"])
def test_a_doubted_report_decides_nothing(person, certainty):
    StatusReportFactory(person=person, certainty=certainty)

    assert status_on(person, "2022-01-01") == "unknown"


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("killed", "killed"),
        ("disappeared", "disappeared"),
        ("injured", "unknown"),
        ("died", "unknown"),
    ],
)
def test_what_an_incident_did_to_the_person_is_a_fact_of_liberty(person, role, status):
    incident = IncidentFactory(occurred_on="2016-07-10")
    VictimFactory(incident=incident, person=person, role=role)
    published(incident)

    assert status_on(person, "2016-07-10") == status


def test_the_parts_of_a_sentence_are_what_is_served(person):
    case = CaseFactory()
    DetentionFactory(person=person, case=case, started_on="2020-07-31")
    decision = DecisionFactory(case=case, person=person, decided_on="2021-08-18")
    SentencePartFactory(decision=decision, months=24)
    SentencePartFactory(decision=decision, part="suspended", months=6)
    published(case)

    assert status_on(person, "2022-01-31") == "serving_sentence"
    assert status_on(person, "2022-02-01") == "unknown"


@pytest.mark.parametrize("part", [{"is_life": True}, {"part": "life_term"}])
def test_a_term_for_life_is_read_as_one(person, part):
    DetentionFactory(person=person, started_on="2016-07-10")
    case = CaseFactory(filed_on=None)
    decision = DecisionFactory(case=case, person=person, decided_on="2017-03-23")
    SentencePartFactory(decision=decision, **{"months": None, **part})
    published(decision.case)

    assert status_on(person, "2099-01-01") == "serving_sentence"


@pytest.mark.parametrize(
    "decision", [{"is_in_absentia": True}, {"verdict": "convicted_in_absentia"}]
)
def test_a_judgment_in_absentia_is_read_as_one(person, decision):
    made = DecisionFactory(person=person, **decision)
    published(made.case)

    assert status_on(person, "2022-01-01") == "wanted"


def test_a_judgment_in_another_case_than_the_detention_is_told_apart(person):
    DetentionFactory(person=person, started_on="2020-07-31", case=CaseFactory())
    other = DecisionFactory(person=person, verdict="acquitted")
    published(other.case, *[item.case for item in person.detentions.all()])

    assert status_on(person, "2022-01-01") == "pretrial_detention"


@pytest.mark.usefixtures("rules")
class TestLimit:
    def test_a_felony_has_its_months(self, person):
        DetentionFactory(person=person)
        charge(person, offence_class="felony")

        limit = limit_of(person)
        assert (limit.months, limit.article, limit.is_class_known) == (18, "208", True)

    def test_a_misdemeanour_has_half_of_the_least_term(self, person):
        DetentionFactory(person=person)
        charge(person, offence_class="misdemeanour", minimum_months=6)

        limit = limit_of(person)
        assert (limit.months, limit.article, limit.is_class_known) == (3, "209", True)

    def test_of_several_charges_the_longest_holds(self, person):
        DetentionFactory(person=person)
        charge(person, offence_class="misdemeanour", minimum_months=6)
        charge(person, offence_class="felony")

        assert limit_of(person).months == 18

    @pytest.mark.parametrize(
        "unclear",
        [{"offence_class": "unknown"}, {"offence_class": "misdemeanour", "minimum_months": None}],
        ids=str,
    )
    def test_one_unclear_charge_may_be_a_felony(self, person, unclear):
        DetentionFactory(person=person)
        charge(person, offence_class="misdemeanour", minimum_months=6)
        charge(person, **unclear)

        limit = limit_of(person)
        assert (limit.months, limit.is_class_known) == (18, False)

    def test_without_a_charge_the_longest_holds(self, person):
        DetentionFactory(person=person)

        assert (limit_of(person).months, limit_of(person).is_class_known) == (18, False)

    def test_it_is_to_be_checked_until_a_lawyer_has(self, person):
        DetentionFactory(person=person)

        assert not limit_of(person).is_checked

    def test_who_never_waited_for_trial_is_told_no_limit(self, person):
        DetentionFactory(person=person, basis="serving_sentence")
        published(person)

        assert document_of(person)["detention_limits"] == []

    def test_only_the_limits_that_can_hold_are_told(self, person):
        DetentionFactory(person=person)
        published(person)

        told = document_of(person)["detention_limits"]
        assert [item["offence_class"]["code"] for item in told] == ["felony"]

    def test_a_wait_over_the_limit_is_found(self, person):
        DetentionFactory(person=person, started_on="2020-07-31", ended_on="2022-02-01")
        published(person)

        facts = liberty_facts(document_of(person))
        assert pretrial_time(facts, date(2023, 1, 1)).is_over_limit


def test_without_a_rule_on_record_there_is_no_limit(person):
    DetentionFactory(person=person)

    assert limit_of(person) is None


def test_a_rule_that_gives_no_months_for_a_felony_gives_no_limit(person):
    DetentionLimitFactory(max_months=None, share_of_minimum="0.5", source=SourceFactory())
    DetentionFactory(person=person)

    assert limit_of(person) is None
