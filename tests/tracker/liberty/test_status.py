"""A person's status on a day follows from the latest fact until then."""

import pytest

from tests.tracker.liberty.facts import day, facts, held, on, status_on, told
from tracker.liberty import liberty


def test_nothing_on_record_is_no_status():
    assert status_on("2021-01-01") == "unknown"


def test_no_fact_of_the_future_counts():
    assert status_on("2020-07-30", held("2020-07-31")) == "unknown"


def test_a_person_is_held_from_the_day_of_the_arrest():
    assert status_on("2020-07-31", held("2020-07-31")) == "pretrial_detention"


@pytest.mark.parametrize(
    ("basis", "status"),
    [
        ("uncharged", "detained_uncharged"),
        ("pretrial", "pretrial_detention"),
        ("serving_sentence", "serving_sentence"),
        ("house_arrest", "house_arrest"),
        ("judicial_supervision", "judicial_supervision"),
        ("immigration_or_extradition", "detained_uncharged"),
    ],
)
def test_the_basis_of_a_detention_says_which_status(basis, status):
    assert status_on("2021-01-01", held("2020-07-31", basis=basis)) == status


def test_where_no_basis_is_told_someone_held_in_a_case_is_charged():
    assert status_on("2021-01-01", held("2020-07-31", basis="unknown")) == "detained_uncharged"
    assert status_on("2021-01-01", held("2020-07-31", basis="unknown", case="C00001")) == (
        "pretrial_detention"
    )


@pytest.mark.parametrize(
    ("release", "status"),
    [
        ("", "released"),
        ("sentence_served", "released"),
        ("charges_dropped", "released"),
        ("pardon", "released"),
        ("acquitted", "acquitted"),
        ("bail", "judicial_supervision"),
        ("remainder_suspended", "suspended_sentence"),
        ("escaped", "wanted"),
    ],
)
def test_how_a_detention_ended_says_what_follows(release, status):
    period = held("2020-07-31", "2021-11-12", release=release)

    assert status_on("2021-11-12", period) == status


def test_the_day_before_the_release_the_person_is_still_held():
    assert status_on("2021-11-11", held("2020-07-31", "2021-11-12")) == "pretrial_detention"


def test_who_is_let_go_on_the_day_of_the_arrest_is_released():
    assert status_on("2020-08-01", held("2020-07-31", "2020-07-31")) == "released"


def test_a_move_is_no_release():
    prisons = held("2020-07-31", "2020-09-01"), held("2020-09-01")

    assert status_on("2020-09-01", *prisons) == "pretrial_detention"


def test_bail_that_begins_on_the_day_of_the_release_is_what_holds():
    periods = held("2020-07-31", "2021-01-05"), held("2021-01-05", basis="judicial_supervision")

    assert status_on("2021-02-01", *periods) == "judicial_supervision"


def test_between_two_arrests_the_person_is_free():
    periods = held("2020-07-31", "2020-09-01"), held("2021-01-05")

    assert status_on("2020-12-01", *periods) == "released"
    assert status_on("2021-01-05", *periods) == "pretrial_detention"


class TestPartialDates:
    def test_an_arrest_in_a_year_counts_from_its_first_day(self):
        assert status_on("2020-01-01", held("2020")) == "pretrial_detention"

    def test_a_release_in_the_year_of_the_arrest_comes_after_it(self):
        period = held("2021-03-05", "2021")

        assert status_on("2021-02-01", period) == "unknown"
        assert status_on("2022-01-01", period) == "released"

    def test_a_move_in_the_course_of_a_year_is_no_release(self):
        periods = held("2020-02-01", "2021-12"), held("2021", basis="serving_sentence")

        assert status_on("2022-01-01", *periods) == "serving_sentence"

    def test_an_estimate_counts_like_the_date_it_estimates(self):
        assert status_on("2020-07-01", held("2020-07~")) == "pretrial_detention"

    def test_the_status_says_since_when_as_the_source_did(self):
        now = liberty(facts(held("2020-07")), day("2021-01-01"))

        assert (now.since, now.reported_on) == (on("2020-07"), on("2020-07"))


class TestReports:
    def test_a_later_report_decides(self):
        known = held("2020-07-31"), told("2021-06", "released")

        assert status_on("2021-07-01", *known) == "released"

    def test_an_arrest_after_exile_ends_it(self):
        assert status_on("2021-01-01", told("2017", "exile"), held("2020-12-01")) == (
            "pretrial_detention"
        )

    def test_a_report_of_the_day_of_the_arrest_decides(self):
        known = held("2020-07-31"), told("2020-07-31", "disappeared")

        assert status_on("2020-08-01", *known) == "disappeared"

    @pytest.mark.parametrize("final", ["killed", "died_in_custody"])
    def test_nothing_follows_a_death(self, final):
        known = held("2014-01-01", "2018"), told("2016-07-10", final), told("2019", "released")

        assert status_on("2020-01-01", *known) == final
        assert status_on("2016-07-09", *known) == "pretrial_detention"
