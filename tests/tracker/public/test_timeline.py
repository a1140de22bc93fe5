"""Dated facts stand in order, in the order of life on one day, each with how sure its date is."""

from datetime import date
from typing import Any

from tracker.public.timeline import timeline_of_case, timeline_of_person

DAY = date(2022, 1, 1)


def term(code: str) -> dict[str, str]:
    return {"code": code, "km": code, "en": code}


def detention(since: str, until: str | None = None, basis: str = "pretrial") -> dict[str, Any]:
    return {"started_on": since, "ended_on": until, "basis": term(basis), "case": None}


def hearing(day: str) -> dict[str, Any]:
    return {"held_on": day, "hearing_kind": term("trial")}


def decision(day: str | None, verdict: str = "convicted") -> dict[str, Any]:
    return {"decided_on": day, "verdict": term(verdict), "instance": None, "sentence": ["a term"]}


def case(**fields: Any) -> dict[str, Any]:
    empty = {"case": {"reference": "C00001"}, "filed_on": None, "closed_on": None}
    return {**empty, "charges": [], "hearings": [], "decisions": [], **fields}


def person(**fields: Any) -> dict[str, Any]:
    return {"incidents": [], "detentions": [], "status_reports": [], "cases": [], **fields}


def kinds(moments: list[Any]) -> list[tuple[str, str]]:
    return [(moment.edtf, moment.kind) for moment in moments]


def test_facts_of_all_kinds_stand_in_order_of_their_dates():
    document = person(
        incidents=[{"occurred_on": "2019"}],
        detentions=[detention("2020-07-31", "2021-11-12")],
        status_reports=[{"reported_on": "2021-12"}],
        cases=[case(filed_on="2020-08", hearings=[hearing("2021-02-01")])],
    )

    assert kinds(timeline_of_person(document, DAY)) == [
        ("2019", "incident"),
        ("2020-07-31", "detained"),
        ("2020-08", "filed"),
        ("2021-02-01", "hearing"),
        ("2021-11-12", "ended"),
        ("2021-12", "report"),
    ]


def test_on_one_day_the_judgment_comes_before_the_prison_term_it_begins():
    document = person(
        detentions=[
            detention("2020-01-01", "2021-08-18"),
            detention("2021-08-18", basis="serving_sentence"),
        ],
        cases=[case(hearings=[hearing("2021-08-18")], decisions=[decision("2021-08-18")])],
    )

    assert [kind for _on, kind in kinds(timeline_of_person(document, DAY))] == [
        "detained",
        "hearing",
        "decision",
        "ended",
        "detained",
    ]


def test_an_arrest_comes_before_the_hearing_of_that_day():
    document = person(
        detentions=[detention("2020-07-31")], cases=[case(hearings=[hearing("2020-07-31")])]
    )

    assert [kind for _on, kind in kinds(timeline_of_person(document, DAY))] == [
        "detained",
        "hearing",
    ]


def test_a_fact_without_a_date_is_left_out():
    document = person(cases=[case(decisions=[decision(None)])])

    assert timeline_of_person(document, DAY) == []


def test_a_date_known_to_the_month_or_estimated_is_inexact():
    document = person(status_reports=[{"reported_on": on} for on in ("2020", "2021-02-03~")])

    assert all(moment.is_inexact for moment in timeline_of_person(document, DAY))


def test_what_comes_after_the_day_is_ahead_and_the_day_itself_is_not():
    document = person(status_reports=[{"reported_on": on} for on in ("2022-01-01", "2022-01-02")])

    assert [moment.is_ahead for moment in timeline_of_person(document, DAY)] == [False, True]


def test_a_charge_that_a_decision_tells_is_not_told_twice():
    charges = [
        {"status": term("convicted"), "status_on": "2021-08-18"},
        {"status": term("dropped"), "status_on": "2021-08-18"},
    ]

    moments = timeline_of_person(person(cases=[case(charges=charges)]), DAY)

    assert [moment.fact["status"]["code"] for moment in moments] == ["dropped"]


def test_a_case_tells_the_same_decision_on_several_people_once():
    defendants = [
        {"person": {"reference": name}, "decisions": [decision("2021-08-18", verdict)]}
        for name, verdict in (("P1", "convicted"), ("P2", "convicted"), ("P3", "acquitted"))
    ]

    moments = timeline_of_case(case(defendants=defendants, incidents=[]), DAY)

    told = [[person["reference"] for person in moment.fact["people"]] for moment in moments]
    assert told == [["P1", "P2"], ["P3"]]


def test_a_case_tells_a_long_run_of_hearings_as_one():
    hearings = [hearing(f"2021-02-0{day}") for day in range(1, 6)]

    moments = timeline_of_case(case(hearings=hearings, defendants=[], incidents=[]), DAY)

    assert kinds(moments) == [("2021-02-01", "hearings")]
    assert moments[0].fact == {"count": 5, "until": "2021-02-05"}


def test_a_run_of_hearings_stops_at_what_is_still_ahead():
    hearings = [hearing(f"2021-12-2{day}") for day in range(5)] + [hearing("2022-03-01")]

    moments = timeline_of_case(case(hearings=hearings, defendants=[], incidents=[]), DAY)

    assert [(moment.kind, moment.is_ahead) for moment in moments] == [
        ("hearings", False),
        ("hearing", True),
    ]
