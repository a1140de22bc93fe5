"""When a term ends, and what is known once nobody told of a release."""

from tests.tracker.liberty.facts import day, facts, held, judged, on, status_on
from tracker.liberty import liberty


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
