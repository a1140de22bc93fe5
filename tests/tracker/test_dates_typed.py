from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import PartialDate, format_date, parse_typed, short_date

days = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(PartialDate.from_date)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        (" 2020 ", "2020"),
        ("2020-07", "2020-07"),
        ("2020-7-3", "2020-07-03"),
        ("2020-07-31", "2020-07-31"),
        ("31/07/2020", "2020-07-31"),
        ("31.7.2020", "2020-07-31"),
        ("07/2020", "2020-07"),
        ("31 July 2020", "2020-07-31"),
        ("31st JULY, 2020", "2020-07-31"),
        ("3 sept. 2020", "2020-09-03"),
        ("July 2020", "2020-07"),
        ("៣១ កក្កដា ២០២០", "2020-07-31"),
        ("៣១/០៧/២០២០", "2020-07-31"),
        ("ថ្ងៃទី៣១ ខែកក្កដា ឆ្នាំ២០២០", "2020-07-31"),
        ("ថ្ងៃទី៣១ខែកក្កដាឆ្នាំ២០២០", "2020-07-31"),
        ("ថ្ងៃទី\u200b៣១\u200bខែ\u200bកក្កដា\u200bឆ្នាំ\u200b២០២០", "2020-07-31"),
        ("ខែមីនា ឆ្នាំ២០១៩", "2019-03"),
        ("ឆ្នាំ២០២០", "2020"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed, edtf):
    assert str(parse_typed(typed)) == edtf


@pytest.mark.parametrize(
    "typed",
    ["c. 2020", "ca 2020", "circa 2020", "~2020", "2020~", "About 2020", "ប្រហែល ២០២០"],
)
def test_about_a_year_is_an_estimate(typed):
    assert parse_typed(typed) == PartialDate(2020, is_estimate=True)


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 Juli 2020", "20", "٢٠٢٠", "7-2020-31", "2020 2021", "~", "x" * 10_000]
)
def test_text_that_is_no_date_is_refused_with_what_to_write(typed):
    with pytest.raises(ValueError, match="Write a date as"):
        parse_typed(typed)


@pytest.mark.parametrize("typed", ["31/02/2020", "07/31/2020", "0 July 2020", "៣០ កុម្ភៈ ២០២០"])
def test_a_day_that_no_calendar_has_is_refused(typed):
    with pytest.raises(ValueError, match="no such day"):
        parse_typed(typed)


@given(st.text())
def test_any_text_is_a_date_or_refused(text):
    with suppress(ValueError):
        assert isinstance(parse_typed(text), PartialDate)


@given(days, st.sampled_from(["km", "en"]), st.booleans())
def test_a_date_that_the_site_writes_can_be_typed_back(day, language, is_estimate):
    written = PartialDate(day.year, day.month, day.day, is_estimate=is_estimate)

    assert parse_typed(format_date(written, language)) == written
    assert parse_typed(short_date(written, language)) == written
