"""Days held before trial, and whether they are more than the law allows."""

import pytest

from tests.tracker.liberty.facts import day, facts, held, judged, limit, told
from tracker.liberty import pretrial_time

CASE = {"case": "C00001"}


def waited(as_of, *known, allowed=None):
    return pretrial_time(facts(*known, allowed=allowed), day(as_of))


def test_who_was_never_held_before_trial_waited_no_time():
    assert waited("2021-01-01", held("2020-01-01", basis="serving_sentence")) is None


def test_an_arrest_to_come_is_no_wait():
    assert waited("2020-07-30", held("2020-07-31")) is None


def test_days_are_counted_from_the_arrest_to_the_day_asked_about():
    time = waited("2020-08-10", held("2020-07-31"))

    assert (time.days, time.is_at_least) == (10, False)


def test_the_wait_ends_with_the_release():
    assert waited("2022-01-01", held("2020-07-31", "2020-08-10")).days == 10


@pytest.mark.parametrize("verdict", ["convicted", "acquitted", "dismissed"])
def test_the_wait_ends_with_the_judgment(verdict):
    assert waited("2022-01-01", held("2020-07-31"), judged("2020-08-10", verdict)).days == 10


@pytest.mark.parametrize(
    "other",
    [judged("2020-08-10", "upheld", case="C00002"), judged("2020-08-10", "dismissed", case="C2")],
)
def test_a_judgment_in_another_case_ends_no_wait(other):
    assert waited("2020-08-20", held("2020-07-31", **CASE), other).days == 20


def test_what_was_decided_in_absentia_ended_no_wait():
    known = held("2020-07-31"), judged("2020-08-10", is_in_absentia=True)

    assert waited("2020-08-20", *known).days == 20


def test_a_wait_whose_end_nobody_told_is_at_least_until_the_last_report():
    time = waited("2022-01-01", held("2020-07-31", shown="2020-08-10"))

    assert (time.days, time.is_at_least) == (10, True)


def test_a_wait_that_nobody_closed_ended_by_the_next_arrest():
    time = waited("2022-01-01", held("2020-07-31"), held("2020-08-10", basis="serving_sentence"))

    assert (time.days, time.is_at_least) == (10, True)


def test_a_wait_that_nobody_closed_ended_by_the_next_report():
    time = waited("2022-01-01", held("2020-07-31"), told("2020-08-10", "released"))

    assert (time.days, time.is_at_least) == (10, True)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2020-07", "2020-08-10", 10),
        ("2020-07-31", "2020-08", 1),
        ("2020-07", "2020-07", 0),
        ("2020-07-31~", "2020-08-10", 10),
        ("2020", "2021", 1),
    ],
)
def test_of_an_inexact_date_the_shorter_time_is_taken(since, until, days):
    time = waited("2022-01-01", held(since, until))

    assert (time.days, time.is_at_least) == (days, True)


def test_several_waits_are_added_up():
    known = held("2020-07-31", "2020-08-10"), held("2021-01-01", "2021-01-21", "uncharged")

    assert waited("2022-01-01", *known).days == 30


def test_time_in_two_records_at_once_is_counted_once():
    known = held("2020-07-31", "2020-08-20"), held("2020-08-10", "2020-08-30")

    assert waited("2022-01-01", *known).days == 30


class TestLimit:
    def test_a_wait_of_just_the_limit_is_within_it(self):
        time = waited("2022-01-31", held("2020-07-31"), allowed=limit(18))

        assert not time.is_over_limit

    def test_a_day_more_is_over_it(self):
        time = waited("2022-02-01", held("2020-07-31"), allowed=limit(18))

        assert time.is_over_limit

    def test_a_month_without_that_day_ends_on_its_last(self):
        assert not waited("2021-02-28", held("2020-08-31"), allowed=limit(6)).is_over_limit
        assert waited("2021-03-01", held("2020-08-31"), allowed=limit(6)).is_over_limit

    def test_half_a_month_is_fifteen_days(self):
        assert not waited("2020-09-15", held("2020-07-31"), allowed=limit("1.5")).is_over_limit
        assert waited("2020-09-16", held("2020-07-31"), allowed=limit("1.5")).is_over_limit

    def test_a_move_to_another_prison_begins_no_new_time(self):
        known = held("2020-07-31", "2021-07-31"), held("2021-08-01")

        assert waited("2022-02-01", *known, allowed=limit(18)).is_over_limit

    def test_time_on_bail_between_two_waits_does_not_count(self):
        known = held("2020-07-31", "2021-07-31"), held("2021-09-01")

        assert not waited("2022-02-01", *known, allowed=limit(18)).is_over_limit

    def test_an_inexact_wait_that_could_be_shorter_is_not_said_to_be_over(self):
        assert not waited("2022-02-01", held("2020-08"), allowed=limit(18)).is_over_limit

    def test_without_a_rule_on_record_nothing_is_over_it(self):
        assert not waited("2099-01-01", held("2020-07-31")).is_over_limit
