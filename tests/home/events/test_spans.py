"""From when to when an event lasts, by its own clock and by that of Phnom Penh."""

from datetime import UTC, datetime, time

import pytest

from home.events.checking import problems_of
from home.events.spans import Span
from tracker.dates import PartialDate
from tracker.public.calendar import Month

GENEVA, LOS_ANGELES = "Europe/Zurich", "America/Los_Angeles"


def day(text: str) -> PartialDate:
    return PartialDate.parse_edtf(text)


def span(starts_on, starts_at=None, ends_on=None, ends_at=None, zone="") -> Span:
    return Span(
        day(starts_on),
        time.fromisoformat(starts_at) if starts_at else None,
        day(ends_on) if ends_on else None,
        time.fromisoformat(ends_at) if ends_at else None,
        zone,
    )


def test_an_hour_is_that_of_its_own_place():
    winter = span("2024-01-30", "09:00", zone=GENEVA)
    summer = span("2024-05-08", "09:00", zone=GENEVA)

    assert winter.begins == datetime(2024, 1, 30, 8, tzinfo=UTC)
    assert summer.begins == datetime(2024, 5, 8, 7, tzinfo=UTC)


def test_whole_days_are_over_when_the_last_one_is():
    session = span("2023-09-11", ends_on="2023-10-13")

    assert session.over == datetime(2023, 10, 13, 17, tzinfo=UTC)


def test_a_month_is_over_when_its_last_day_is():
    assert span("2021-02").over == datetime(2021, 2, 28, 17, tzinfo=UTC)


def test_another_clock_is_shown_in_phnom_penh_too_with_the_day_it_has_there():
    here = span("2023-07-22", "18:00", ends_at="20:30", zone=LOS_ANGELES).clock_here

    assert (here.starts_on, here.starts_at) == ("2023-07-23", "08:00")
    assert (here.ends_on, here.ends_at) == ("", "10:30")


def test_the_end_may_fall_on_another_day_in_phnom_penh():
    here = span("2024-01-30", "17:00", ends_at="19:00", zone=GENEVA).clock_here

    assert (here.starts_at, here.ends_on, here.ends_at) == ("23:00", "2024-01-31", "01:00")


@pytest.mark.parametrize("zone", ["Asia/Phnom_Penh", "Asia/Bangkok"])
def test_the_same_clock_is_shown_once(zone):
    assert span("2023-07-22", "18:00", zone=zone).clock_here is None


def test_whole_days_have_no_clock_elsewhere():
    assert span("2023-07-22", zone=GENEVA).clock_here is None


def test_days_are_given_within_the_month_asked_for():
    session = span("2023-09-29", ends_on="2023-10-02")

    assert list(session.dates_in(Month(2023, 9))) == ["2023-09-29", "2023-09-30"]
    assert list(session.dates_in(Month(2023, 10))) == ["2023-10-01", "2023-10-02"]
    assert list(session.dates_in(Month(2023, 11))) == []


def test_where_no_day_is_known_the_month_stands_for_it():
    session = span("2023-09", ends_on="2023-10")

    assert list(session.dates_in(Month(2023, 10))) == ["2023-10"]


@pytest.mark.parametrize(
    ("made", "field"),
    [
        (span("2023-07-22", "09:00"), "time_zone"),
        (span("2023-07-22", "09:00", ends_at="08:59", zone=GENEVA), "ends_at"),
        (span("2023-07-22", ends_on="2023-07-21"), "ends_on"),
        (span("2023-07-22", ends_at="09:00", zone=GENEVA), "ends_at"),
        (span("2023-07", "09:00", zone=GENEVA), "starts_at"),
        (span("2023"), "starts_on"),
        (span("2023-07~"), "starts_on"),
        (span("2023-07-22", ends_on="2024"), "ends_on"),
        (span("2024-03-31", "02:30", zone=GENEVA), "starts_at"),
    ],
)
def test_what_cannot_be_is_told_on_its_field(made, field):
    assert [name for name, _ in problems_of(made)] == [field]


@pytest.mark.parametrize(
    "made",
    [
        span("2021-03"),
        span("2023-09", ends_on="2023-10"),
        span("2023-07-22", "09:00", ends_at="09:00", zone=GENEVA),
        span("2023-07-22", "22:00", ends_on="2023-07-23", ends_at="01:00", zone=GENEVA),
        span("2024-10-27", "02:30", zone=GENEVA),
    ],
)
def test_what_can_be_passes(made):
    assert list(problems_of(made)) == []
