"""What a judgment says of whether a person is held, sought or free."""

import pytest

from tests.tracker.liberty.facts import held, judged, status_on, told


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
