"""A person's status on a day follows from the latest fact until then."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker.liberty.facts import day, facts, held, judged, on, status_on, told
from tracker.choices import DetentionBasis, LibertyStatus, ReleaseType, Verdict
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


class TestConviction:
    def test_who_is_convicted_while_held_serves_the_sentence(self):
        known = held("2020-07-31"), judged("2021-08-18", months=24)

        assert status_on("2021-08-17", *known) == "pretrial_detention"
        assert status_on("2021-08-18", *known) == "serving_sentence"

    def test_house_arrest_stays_house_arrest_after_the_conviction(self):
        known = held("2018-09-10", basis="house_arrest"), judged("2023-03-03", months=324)

        assert status_on("2023-03-04", *known) == "house_arrest"

    def test_a_conviction_that_is_wholly_suspended_is_not_served(self):
        known = held("2020-07-31"), judged("2021-08-18", months=12, suspended=12)

        assert status_on("2021-08-19", *known) == "suspended_sentence"

    def test_a_suspended_sentence_of_someone_who_stood_trial_free(self):
        assert status_on("2021-09-01", judged("2021-08-18", months=12, suspended=12)) == (
            "suspended_sentence"
        )

    def test_where_someone_convicted_at_large_is_now_is_not_known(self):
        assert status_on("2021-09-01", judged("2021-08-18", months=12)) == "unknown"

    def test_a_conviction_in_absentia_makes_someone_wanted(self):
        known = judged("2021-08-18", months=300, is_in_absentia=True)

        assert status_on("2021-09-01", known) == "wanted"

    def test_a_conviction_in_absentia_shows_that_an_old_detention_is_over(self):
        known = held("2013-01-05"), judged("2021-08-18", is_in_absentia=True)

        assert status_on("2021-09-01", *known) == "wanted"

    def test_who_is_known_to_be_held_later_is_not_wanted(self):
        known = held("2021-01-05", shown="2022"), judged("2021-08-18", is_in_absentia=True)

        assert status_on("2021-09-01", *known) == "pretrial_detention"

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ({"months": 6, "suspended": 6}, "suspended_sentence"),
            ({"is_only_fined": True}, "unknown"),
        ],
    )
    def test_a_sentence_without_prison_to_serve_makes_nobody_wanted(self, sentence, expected):
        known = judged("2024-07-25", is_in_absentia=True, **sentence)

        assert status_on("2024-09-01", known) == expected

    def test_a_report_that_someone_was_found_ends_being_wanted(self):
        known = judged("2022-08-10", months=18, is_in_absentia=True), told("2023-02", "unknown")

        assert status_on("2023-03-01", *known) == "unknown"

    @pytest.mark.parametrize("away", ["exile", "wanted"])
    def test_a_conviction_that_says_no_more_leaves_someone_abroad(self, away):
        known = told("2017-11", away), judged("2021-08-18", months=60)

        assert status_on("2021-09-01", *known) == away

    def test_a_judgment_upheld_after_the_release_changes_nothing(self):
        known = held("2020-07-31", "2021-11-12"), judged("2022-06-01", "upheld")

        assert status_on("2022-07-01", *known) == "released"

    def test_an_appeal_in_another_case_is_not_what_someone_is_held_for(self):
        known = held("2022-01-05", case="C00002"), judged("2022-06-01", "upheld", case="C00001")

        assert status_on("2022-07-01", *known) == "pretrial_detention"


class TestAcquittal:
    def test_who_is_acquitted_at_large_is_free(self):
        assert status_on("2021-09-01", judged("2021-08-18", "acquitted")) == "acquitted"

    def test_an_acquittal_ends_a_detention_that_nobody_closed(self):
        known = held("2020-07-31"), judged("2021-08-18", "acquitted")

        assert status_on("2021-08-19", *known) == "acquitted"

    def test_who_is_shown_in_prison_after_an_acquittal_is_still_held(self):
        known = held("2020-07-31", shown="2021-10"), judged("2021-08-18", "acquitted")

        assert status_on("2021-11-01", *known) == "pretrial_detention"

    def test_an_acquittal_in_another_case_frees_nobody(self):
        known = held("2020-07-31", case="C00002"), judged("2021-08-18", "acquitted", case="C00001")

        assert status_on("2021-11-01", *known) == "pretrial_detention"

    def test_an_acquittal_on_appeal_ends_the_sentence(self):
        known = held("2020-07-31"), judged("2021-08-18", months=24), judged("2022-02", "acquitted")

        assert status_on("2022-03-01", *known) == "acquitted"

    def test_a_dismissed_case_is_a_release_and_no_acquittal(self):
        known = held("2020-07-31"), judged("2021-08-18", "dismissed")

        assert status_on("2021-09-01", *known) == "released"


class TestEndOfTerm:
    def test_a_term_that_ran_out_without_a_release_leaves_the_status_unknown(self):
        known = facts(held("2020-07-31"), judged("2021-08-18", months=18))

        assert liberty(known, day("2022-01-31")).status == "serving_sentence"
        elapsed = liberty(known, day("2022-02-01"))
        assert (elapsed.status, elapsed.has_term_elapsed) == ("unknown", True)
        assert elapsed.since == on("2022-01-31")

    def test_what_is_suspended_is_not_served(self):
        known = held("2020-07-31"), judged("2021-08-18", months=24, suspended=6)

        assert status_on("2022-02-01", *known) == "unknown"

    def test_who_was_in_prison_at_a_judgment_that_came_after_the_term_serves_it_still(self):
        known = held("2020-07-31"), judged("2021-08-18", months=6)

        assert status_on("2021-08-19", *known) == "serving_sentence"

    def test_who_is_reported_in_prison_after_the_term_is_in_prison(self):
        known = held("2020-07-31", shown="2022-06"), judged("2021-08-18", months=18)

        assert status_on("2022-07-01", *known) == "serving_sentence"

    def test_a_term_for_life_does_not_run_out(self):
        known = held("2016-07-10"), judged("2017-03-23", is_life=True)

        assert status_on("2099-01-01", *known) == "serving_sentence"

    def test_a_term_that_nobody_told_does_not_run_out(self):
        assert status_on("2099-01-01", held("2016-07-10"), judged("2017-03-23")) == (
            "serving_sentence"
        )

    def test_time_in_another_prison_before_a_move_is_served_too(self):
        known = (
            held("2020-07-31", "2021-08-18"),
            held("2021-08-18", basis="serving_sentence"),
            judged("2021-08-18", months=18),
        )

        assert status_on("2022-02-01", *known) == "unknown"

    def test_time_on_bail_is_not_served(self):
        known = (
            held("2020-01-01", "2020-06-01", "judicial_supervision"),
            held("2020-06-01", basis="serving_sentence"),
            judged("2020-06-01", months=6),
        )

        assert status_on("2020-11-01", *known) == "serving_sentence"

    def test_terms_of_two_cases_follow_each_other(self):
        known = (
            held("2020-07-31"),
            judged("2021-08-18", months=18, case="C00001"),
            judged("2021-10-26", months=12, case="C00002"),
        )

        assert status_on("2022-12-01", *known) == "serving_sentence"
        assert status_on("2023-02-01", *known) == "unknown"

    def test_a_term_reduced_on_appeal_is_counted_once(self):
        known = (
            held("2020-07-31"),
            judged("2021-08-18", months=24, case="C00001"),
            judged("2021-10-26", "reduced", 18, case="C00001"),
        )

        assert status_on("2022-08-01", *known) == "unknown"

    def test_a_sentence_served_years_before_is_not_served_again(self):
        known = (
            held("2013-01-01", "2014-01-01"),
            judged("2013-06-01", months=12, case="C00001"),
            held("2020-01-01"),
            judged("2020-06-01", months=12, case="C00002"),
        )

        assert status_on("2021-01-02", *known) == "unknown"


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


def dates():
    parts = st.tuples(st.integers(2015, 2022), st.integers(1, 12), st.integers(1, 28))
    return st.builds(
        lambda known, precision: "-".join(
            [f"{known[0]}", f"{known[1]:02}", f"{known[2]:02}"][:precision]
        ),
        parts,
        st.integers(1, 3),
    )


ANY_FACT = st.one_of(
    st.builds(
        held,
        dates(),
        st.none() | dates(),
        st.sampled_from(DetentionBasis.codes),
        shown=st.none() | dates(),
        release=st.sampled_from(["", *ReleaseType.codes]),
        case=st.sampled_from(["", "C00001", "C00002"]),
    ),
    st.builds(
        judged,
        dates(),
        st.sampled_from(Verdict.codes),
        st.none() | st.integers(0, 600),
        suspended=st.integers(0, 24),
        is_life=st.booleans(),
        is_in_absentia=st.booleans(),
        case=st.sampled_from(["", "C00001", "C00002"]),
    ),
    st.builds(told, dates(), st.sampled_from(LibertyStatus.codes)),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_FACT, max_size=6), st.dates(day("2014-01-01"), day("2030-01-01")), st.data())
def test_any_facts_in_any_order_give_one_status_of_the_vocabulary(known, as_of, data):
    shuffled = data.draw(st.permutations(known))

    now = liberty(facts(*known), as_of)

    assert now.status in LibertyStatus
    assert now.since is None or now.since.earliest <= as_of
    assert liberty(facts(*shuffled), as_of) == now
