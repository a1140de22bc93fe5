from datetime import UTC, date, datetime

import pytest

from tracker.dates import (
    PartialDate,
    days,
    days_between,
    format_date,
    format_number,
    format_riel,
    khmer_digits,
    phnom_penh_today,
    short_date,
)


@pytest.mark.parametrize(
    ("edtf", "english", "khmer"),
    [
        ("2020-07-31", "31 July 2020", "ថ្ងៃទី៣១ ខែកក្កដា ឆ្នាំ២០២០"),
        ("2019-03", "March 2019", "ខែមីនា ឆ្នាំ២០១៩"),
        ("2020", "2020", "ឆ្នាំ២០២០"),
        ("2020~", "about 2020", "ប្រហែលឆ្នាំ២០២០"),
        ("2020-07~", "about July 2020", "ប្រហែលខែកក្កដា ឆ្នាំ២០២០"),
    ],
)
def test_a_date_is_written_as_its_readers_write_it(edtf, english, khmer):
    assert format_date(edtf, "en") == english
    assert format_date(PartialDate.parse_edtf(edtf), "km") == khmer


def test_a_calendar_date_is_written_too():
    assert format_date(date(2020, 7, 1), "en") == "1 July 2020"


@pytest.mark.parametrize(
    ("edtf", "english", "khmer"),
    [
        ("2020-07-31", "31 Jul 2020", "៣១ កក្កដា ២០២០"),
        ("2020-09", "Sep 2020", "កញ្ញា ២០២០"),
        ("2020~", "about 2020", "ប្រហែល ២០២០"),
    ],
)
def test_a_date_in_a_table_is_short(edtf, english, khmer):
    assert short_date(edtf, "en") == english
    assert short_date(edtf, "km") == khmer


def test_khmer_digits_leave_other_characters():
    assert khmer_digits("P00042, 13:05") == "P០០០៤២, ១៣:០៥"


def test_a_number_is_grouped_and_in_the_digits_of_its_language():
    assert format_number(1234567, "en") == "1,234,567"
    assert format_number(1234567, "km") == "១.២៣៤.៥៦៧"


def test_a_sum_names_its_currency():
    assert format_riel(5_000_000, "en") == "5,000,000 riel"
    assert format_riel(5_000_000, "km") == "៥.០០០.០០០ រៀល"


def test_days_are_counted_between_two_dates():
    assert days_between(date(2020, 2, 28), date(2020, 3, 1)) == 2
    assert days_between(date(2020, 3, 1), date(2020, 3, 1)) == 0


def test_today_begins_at_midnight_in_phnom_penh(monkeypatch):
    class EveningInLondon(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2020, 7, 31, 17, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(days, "datetime", EveningInLondon)

    assert phnom_penh_today() == date(2020, 8, 1)
