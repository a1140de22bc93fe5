"""Query strings: read strictly, with a reason for everything that can't be."""

import pytest
from django.http import QueryDict

from tests.tracker.public.index_rows import index_of, row
from tracker.public.filters import FILTERS, UnsoundQueryError, is_canonical, read_query
from tracker.public.filters import problems as reasons
from tracker.public.index import Index

COURT = row(1, reference="K00001", kind="court", title_en="Court")
PERSON = row(42, reference="P00042", kind="person", title_en="Sok")
INDEX = Index(1, {"court": index_of(COURT), "person": index_of(PERSON)})


def read(query, kind="person"):
    return read_query(FILTERS[kind], QueryDict(query), INDEX)


def problems(query, kind="person"):
    with pytest.raises(UnsoundQueryError) as caught:
        read(query, kind)
    return [(problem.name, str(problem.reason)) for problem in caught.value.problems]


def test_nothing_asked_is_the_whole_list():
    asked = read("")

    assert not asked.is_filtered
    assert (asked.page, asked.order, asked.query) == (1, "newest", "")


def test_choices_are_read_by_facet():
    asked = read("status=released&status=pretrial_detention&court=K00001&sex=female")

    assert asked.chosen == {
        "status": ("pretrial_detention", "released"),
        "court": ("K00001",),
        "sex": ("female",),
    }


def test_a_parameter_of_another_name_is_passed_over():
    assert read("utm_source=mail&kind=trial&__proto__=1").chosen == {}


def test_an_empty_parameter_is_as_good_as_none():
    assert not read("status=&court=&q=+&from=&to=&page=").is_filtered


@pytest.mark.parametrize(
    ("query", "name", "reason"),
    [
        ("status=free", "status", reasons.UNKNOWN),
        ("status=Released", "status", reasons.UNKNOWN),
        ("status=released,killed", "status", reasons.UNKNOWN),
        ("court=K99999", "court", reasons.UNKNOWN),
        ("court=k00001", "court", reasons.UNKNOWN),
        ("court=P00042", "court", reasons.UNKNOWN),
        ("case=C00017", "case", reasons.UNKNOWN),
        ("year=%D9%A1", "year", reasons.UNKNOWN),
        ("year=%E1%9F%A2%E1%9F%A0%E1%9F%A2%E1%9F%A0", "year", reasons.UNKNOWN),
        ("year=20200", "year", reasons.UNKNOWN),
        ("year=1899", "year", reasons.UNKNOWN),
        ("year=2020%0A", "year", reasons.UNKNOWN),
        ("sex=%00", "sex", reasons.UNKNOWN),
        ("status=released&status=released", "status", reasons.TWICE),
        ("page=1&page=2", "page", reasons.TWICE),
        ("q=a&q=b", "q", reasons.TWICE),
        ("from=2020&from=2020", "from", reasons.TWICE),
        ("page=-1", "page", reasons.NOT_A_PAGE),
        ("page=0", "page", reasons.NOT_A_PAGE),
        ("page=abc", "page", reasons.NOT_A_PAGE),
        ("page=1.5", "page", reasons.NOT_A_PAGE),
        ("page=%D9%A1", "page", reasons.NOT_A_PAGE),
        ("page=99999999999999999999", "page", reasons.NOT_A_PAGE),
        ("sort=random", "sort", reasons.UNKNOWN),
        ("more=case", "more", reasons.UNKNOWN),
        ("q=" + "a" * 201, "q", reasons.TOO_LONG),
        ("from=" + "1" * 500, "from", reasons.TOO_LONG),
        ("q=a%00b", "q", reasons.NOT_TEXT),
        ("from=2021&to=2020", "from", reasons.BACKWARDS),
        ("from=2020-05-02&to=2020-05-01", "from", reasons.BACKWARDS),
        ("from=2021-02-30", "from", "There is no such day in the calendar."),
        ("from=1500", "from", "The year must be between 1900 and 2200."),
        ("to=soon", "to", "Write a date as 2020, 2020-07, 31/07/2020 or 31 July 2020."),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(query, name, reason):
    assert problems(query) == [(name, str(reason))]


def test_every_problem_is_told_at_once():
    told = problems("status=foo&court=bar&page=x&from=y")

    assert {name for name, _ in told} == {"status", "court", "page", "from"}


def test_what_is_sound_beside_a_problem_is_kept():
    with pytest.raises(UnsoundQueryError) as caught:
        read("status=released&status=foo&court=K00001&page=x")

    assert caught.value.rest.query == "?status=released&court=K00001"


def test_a_long_value_is_cut_where_it_is_shown():
    with pytest.raises(UnsoundQueryError) as caught:
        read("status=" + "a" * 900)

    assert len(caught.value.problems[0].shown) == 61


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [("31/07/2020", "2020-07-31"), ("July 2020", "2020-07"), ("២០២០", "2020"), ("2020", "2020")],
)
def test_a_date_may_be_typed_as_people_write_it(typed, read_as):
    assert read(f"from={typed}").since == read_as


def test_a_month_may_end_the_year_it_begins():
    assert read("from=2020&to=2020-05").query == "?from=2020&to=2020-05"


def test_dates_mean_nothing_for_kinds_without_a_date():
    assert read("from=2021&to=2020", "court").query == ""


def test_upcoming_hearings_are_listed_soonest_first():
    assert read("when=upcoming", "hearing").order == "oldest"
    assert read("when=past", "hearing").order == "newest"
    assert read("when=upcoming&sort=newest", "hearing").order == "newest"


def test_when_is_upcoming_or_past():
    assert problems("when=tomorrow", "hearing") == [("when", str(reasons.UNKNOWN))]


def test_the_address_has_one_order_of_parameters_and_values():
    assert (
        read("page=3&to=2021&court=K00001&status=wanted&status=killed&q=sok+++san").query
        == "?q=sok+san&status=killed&status=wanted&court=K00001&to=2021&page=3"
    )


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("", True),
        ("status=wanted&page=2", True),
        ("page=2&status=wanted", True),
        ("utm=1", True),
        ("q=&status=wanted", False),
        ("page=1", False),
        ("sort=newest", False),
        ("from=31/07/2020", False),
        ("q=sok++san", False),
    ],
)
def test_an_address_is_canonical_if_it_says_no_more_than_it_asks(query, canonical):
    assert is_canonical(read(query), QueryDict(query)) is canonical


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("status", "wanted", "?q=sok&status=killed&from=2020"),
        ("status", "", "?q=sok&from=2020"),
        ("q", "", "?status=killed&status=wanted&from=2020"),
        ("from", "", "?q=sok&status=killed&status=wanted"),
    ],
)
def test_a_choice_is_taken_away_alone(name, value, left):
    asked = read("q=sok&status=wanted&status=killed&from=2020&page=4&more=court")

    assert asked.without(name, value).query == left
