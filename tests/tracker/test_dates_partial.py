from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import PartialDate

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize("text", ["2020", "2020-07", "2020-07-31", "2020~", "2020-07-31~"])
def test_edtf_text_reads_and_writes_the_same(text):
    assert str(PartialDate.parse_edtf(text)) == text


@pytest.mark.parametrize(
    "text", ["", "20", "2020-7", "2020-07-31 ", "2020?", "2020-07-31~~", "٢٠٢٠", "2020\n"]
)
def test_other_text_is_no_edtf(text):
    with pytest.raises(ValueError, match="A date is written"):
        PartialDate.parse_edtf(text)


@pytest.mark.parametrize("text", ["2020-02-30", "2021-02-29", "2020-13", "2020-00", "2020-01-00"])
def test_a_day_that_no_calendar_has_is_refused(text):
    with pytest.raises(ValueError, match="no such day"):
        PartialDate.parse_edtf(text)


@pytest.mark.parametrize("year", [0, 1899, 2201])
def test_a_year_outside_1900_to_2200_is_refused(year):
    with pytest.raises(ValueError, match="between 1900 and 2200"):
        PartialDate(year)


def test_a_day_without_its_month_is_refused():
    with pytest.raises(ValueError, match="needs its month"):
        PartialDate(2020, None, 3)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-03~", date(2020, 2, 3), date(2020, 2, 3)),
    ],
)
def test_it_knows_the_first_and_the_last_day_it_can_mean(text, earliest, latest):
    found = PartialDate.parse_edtf(text)

    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2020", "year"), ("2020-07", "month"), ("2020-07-31", "day"), ("2020-07~", "estimate")],
)
def test_its_precision_is_a_term_of_the_vocabulary(text, precision):
    assert PartialDate.parse_edtf(text).precision == precision


def test_dates_sort_by_their_first_day_and_then_the_less_precise_first():
    texts = ["2019-12-31", "2020", "2020~", "2020-01", "2020-01-01", "2020-01-02", "2021"]

    assert [str(day) for day in sorted(map(PartialDate.parse_edtf, reversed(texts)))] == texts


@given(days)
def test_a_calendar_date_keeps_its_day(day):
    found = PartialDate.from_date(day)

    assert found.earliest == found.latest == day
    assert str(found) == day.isoformat()
