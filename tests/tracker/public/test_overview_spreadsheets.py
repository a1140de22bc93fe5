"""CSV that a spreadsheet reads right and never runs."""

import csv
from io import StringIO

import pytest

from tracker.public.charts.spreadsheets import csv_response, csv_text


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def test_a_file_begins_with_a_byte_order_mark():
    assert csv_text(["a"], []).encode().startswith(b"\xef\xbb\xbf")


def test_khmer_commas_quotes_and_line_ends_come_back_as_they_went():
    row = ["ញុះញង់, «x»", 'a "quoted" word', "two\nlines"]

    assert cells(csv_text(["a", "b", "c"], [row]))[1] == row


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "  ="])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(sign):
    text = f"{sign}HYPERLINK(1)"

    assert cells(csv_text(["a"], [[text]]))[1] == [f"'{text}"]


def test_a_number_stays_a_number_though_it_is_negative():
    assert cells(csv_text(["a"], [[-3]]))[1] == ["-3"]


def test_the_file_is_offered_to_be_saved_under_its_name():
    response = csv_response("held-by-court", ["a"], [])

    assert response["Content-Disposition"] == 'attachment; filename="held-by-court.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
