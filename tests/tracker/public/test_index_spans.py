"""Dates as spans of days: a date fits where it can fall into what was asked for."""

import pytest

from tests.tracker.public.index_rows import index_of, row
from tracker.public.index.spans import span_between


@pytest.mark.parametrize(
    ("dated_on", "since", "until", "fits"),
    [
        ("2020-05", "2020-05-31", "", True),
        ("2020-05", "2020-06-01", "", False),
        ("2020-05", "", "2020-05-01", True),
        ("2020-05", "", "2020-04", False),
        ("2020", "2020-12", "2021", True),
        ("2020~", "2019", "2019", False),
        ("2020-02-29", "2020-02", "2020-02", True),
        ("", "1900", "2200", False),
        ("", "", "", True),
    ],
)
def test_a_date_fits_if_it_can_fall_between_the_two(dated_on, since, until, fits):
    index = index_of(row(1, dated_on=dated_on))

    assert bool(index.select({}, since=since, until=until).count) is fits


def test_no_dates_are_no_span():
    assert span_between("", "") is None


def test_what_is_no_date_is_an_error():
    with pytest.raises(ValueError, match="written"):
        span_between("tomorrow", "")


def test_a_span_is_asked_for_again_after_the_index_grew():
    before = index_of(row(1, dated_on="2020"))
    assert before.select({}, since="2020").count == 1

    after = index_of(row(2, dated_on="2021"), before=before)

    assert after.select({}, since="2020").count == 2


def test_only_so_many_spans_are_kept():
    index = index_of(row(1, dated_on="2020-05-01"))

    for year in range(1900, 2100):
        index.select({}, since=str(year))

    assert len(index._spans) <= 64
