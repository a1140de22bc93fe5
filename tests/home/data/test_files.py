"""Files of data are read whatever wrote them, or refused with what to do."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from home.data.files import check_size, text_of

ROWS = "ខេត្ត,ចំនួន\nកំពត,3\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_in_utf_8_and_utf_16_is_read(encoding):
    assert text_of(ROWS.encode(encoding)) == ROWS


def test_csv_in_another_encoding_is_refused_with_what_to_do():
    with pytest.raises(ValidationError, match="CSV UTF-8"):
        text_of("Café;é".encode("latin-1"))


def test_the_first_sheet_of_an_excel_file_is_read_with_values_not_formulas():
    book, out = Workbook(), BytesIO()
    for row in (["Province", "Count", "Share"], ["Kampot", 3.0, 0.5], ["Kep", None, "=1+1"]):
        book.active.append(row)
    book.save(out)

    assert text_of(out.getvalue()) == "Province,Count,Share\nKampot,3,0.5\nKep,,\n"


def test_a_broken_excel_file_is_refused():
    with pytest.raises(ValidationError, match="Excel file cannot be read"):
        text_of(b"PK\x03\x04broken")


def test_fifty_megabytes_are_refused_by_their_size():
    with pytest.raises(ValidationError, match=r"50\.0 MB"):
        check_size(50_000_000)
