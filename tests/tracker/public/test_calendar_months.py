"""Months: read strictly, moved from, and laid out in weeks that begin on Monday."""

from datetime import date
from types import SimpleNamespace

import pytest

from tracker.public.calendar import Month, month_of_hearings, weekdays


def hearing(dated_on: str) -> SimpleNamespace:
    return SimpleNamespace(dated_on=dated_on)


@pytest.mark.parametrize(
    "text",
    ["", "2022", "2022-6", "2022-13", "2022-00", "22-06", "2022-06-01", "2022/06", "២០២២-០៦",
     "2022-06\n", " 2022-06", "-022-06", "1899-12", "2201-01", "9999-01"],
)  # fmt: skip
def test_what_is_no_month_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Month.parse(text)


def test_a_month_is_written_as_it_was_read():
    assert str(Month.parse("2022-06")) == "2022-06"


def test_december_is_followed_by_january_of_the_next_year():
    assert Month(2021, 12).next == Month(2022, 1)


def test_january_comes_after_december_of_the_year_before():
    assert Month(2022, 1).previous == Month(2021, 12)


def test_the_calendar_has_a_first_and_a_last_month():
    assert Month(1900, 1).previous is None
    assert Month(2200, 12).next is None


@pytest.mark.parametrize(("year", "days"), [(2023, 28), (2024, 29), (1900, 28), (2000, 29)])
def test_february_has_a_day_more_in_leap_years(year, days):
    month = Month(year, 2)

    shown = [day for week in month.weeks() for day in week if day.month == 2]
    assert len(shown) == days


def test_weeks_begin_on_monday_and_are_whole():
    weeks = Month(2022, 6).weeks()

    assert {week[0].isoweekday() for week in weeks} == {1}
    assert {len(week) for week in weeks} == {7}


@pytest.mark.parametrize(("language", "written"), [("en", "June 2022"), ("km", "ខែមិថុនា ឆ្នាំ២០២២")])
def test_a_month_is_written_out_in_the_readers_language(language, written):
    assert Month(2022, 6).written(language) == written


@pytest.mark.parametrize(("language", "first"), [("en", "Monday"), ("km", "ច័ន្ទ")])
def test_the_week_is_named_from_monday_on(language, first):
    names = weekdays(language)

    assert len(names) == 7
    assert names[0][1] == first


def test_a_hearing_stands_on_its_day():
    shown = month_of_hearings(Month(2022, 6), [hearing("2022-06-14")], date(2022, 6, 1))

    assert [day.on for day in shown.days] == [date(2022, 6, 14)]


def test_days_of_other_months_stay_empty():
    shown = month_of_hearings(Month(2022, 6), [hearing("2022-05-31")], date(2022, 6, 1))

    assert shown.days == ()


def test_a_hearing_of_which_only_the_month_is_known_stands_apart():
    vague = [hearing("2022-06"), hearing("2022-06-14~")]

    shown = month_of_hearings(Month(2022, 6), vague, date(2022, 6, 1))

    assert shown.days == ()
    assert list(shown.undated) == vague


def test_a_hearing_of_which_only_the_year_is_known_is_no_hearing_of_the_month():
    shown = month_of_hearings(Month(2022, 6), [hearing("2022")], date(2022, 6, 1))

    assert (shown.days, shown.undated) == ((), ())


def test_today_is_marked_in_its_own_month_only():
    today = date(2022, 6, 30)

    in_june = month_of_hearings(Month(2022, 6), [], today)
    in_july = month_of_hearings(Month(2022, 7), [], today)
    marked = [day.on for shown in (in_june, in_july) for week in shown.weeks for day in week
              if day.is_today]  # fmt: skip
    assert marked == [today]
