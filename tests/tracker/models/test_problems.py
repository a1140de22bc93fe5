"""Contradictions between the facts of a record, told where they can be mended."""

import pytest

from tests.factories import (
    AffiliationCitationFactory,
    CaseFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionCitationFactory,
    DetentionFactory,
    HearingFactory,
    PersonFactory,
    StatusReportCitationFactory,
)

pytestmark = pytest.mark.django_db


def detained(*periods):
    person = PersonFactory()
    for since, until, *shown in periods:
        DetentionFactory(
            person=person, started_on=since, ended_on=until, last_reported_on=(*shown, None)[0]
        )
    return person


@pytest.mark.parametrize(
    "periods",
    [
        [("2020-07-31", "2021-01-01"), ("2020-12-31", None)],
        [("2020-07-31", None, "2021-01-01"), ("2020-12-31", None)],
        [("2020-12-31", None), ("2020-07-31", "2021-01-01")],
        [("2020", "2022"), ("2021-05", None)],
    ],
    ids=str,
)
def test_periods_that_certainly_overlap_are_told(periods):
    problems = detained(*periods).problems()

    assert [(problem.relation, problem.field) for problem in problems] == [
        ("detentions", "started_on")
    ]


@pytest.mark.parametrize(
    "periods",
    [
        [("2020-07-31", "2021-01-01"), ("2021-01-01", None)],
        [("2020-07-31", "2021"), ("2021-05-01", None)],
        [("2020-07-31", None), ("2021-01-01", None)],
        [("2020-07-31", None, "2020-12-31"), ("2021-01-01", None)],
        [("2020-07-31", "2021-02"), ("2021-02", None)],
    ],
    ids=str,
)
def test_periods_that_need_not_overlap_are_accepted(periods):
    assert detained(*periods).problems() == []


def test_the_later_of_two_overlapping_periods_is_named():
    person = detained(("2020-12-31", None), ("2020-07-31", "2021-01-01"))

    problem = person.problems()[0]
    assert problem.row == 0
    assert "2020-07-31" in problem.message


class TestGaps:
    def test_a_person_without_a_source_lacks_one(self):
        person = PersonFactory(citation=None)
        DetentionFactory(person=person)

        assert [problem.message for problem in person.gaps()] == [
            "Cite at least one source. Readers must be able to check."
        ]
        assert person.problems() == []

    def test_a_source_for_the_person_is_enough(self):
        assert PersonFactory().gaps() == []

    @pytest.mark.parametrize(
        ("factory", "name"),
        [
            (AffiliationCitationFactory, "affiliation"),
            (DetentionCitationFactory, "detention"),
            (StatusReportCitationFactory, "report"),
        ],
    )
    def test_a_source_for_one_fact_is_enough(self, factory, name):
        fact = getattr(factory(), name)
        fact.person.citations.all().delete()

        assert fact.person.gaps() == []


def test_a_decision_on_someone_who_is_no_defendant_is_told():
    decision = DecisionFactory(defendant=False)

    problem = decision.case.problems()[0]
    assert (problem.relation, problem.field, problem.row) == ("decisions", "person", 0)


def test_a_decision_on_a_defendant_is_accepted():
    assert DecisionFactory().case.problems() == []


@pytest.mark.parametrize(("decided_on", "told"), [("2020-04-30", 1), ("2020-05", 0), ("2020", 0)])
def test_a_decision_before_the_filing_is_told(decided_on, told):
    case = CaseFactory(filed_on="2020-05")
    DecisionFactory(case=case, decided_on=decided_on)

    assert len(case.problems()) == told


@pytest.mark.parametrize(("held_on", "told"), [("2020-04-30", 1), ("2020-05-01", 0), ("2020", 0)])
def test_a_hearing_before_the_filing_is_told(held_on, told):
    hearing = HearingFactory(case=CaseFactory(filed_on="2020-05"), held_on=held_on)

    assert len(hearing.problems()) == told


def test_a_case_without_a_date_of_filing_contradicts_no_date():
    case = CaseFactory(filed_on=None)
    DefendantFactory(case=case)

    assert HearingFactory(case=case, held_on="1999").problems() == []
    assert case.problems() == []
