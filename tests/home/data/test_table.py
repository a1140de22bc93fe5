"""Tables are read from CSV as people make it; what is wrong is named with its place."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from home.data.table import read_table


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_separate(sign):
    table = read_table(f"A{sign}B\n1{sign}x\n")

    assert table.rows == (("1", "x"),)


def test_a_byte_order_mark_and_empty_rows_are_no_data():
    table = read_table("\ufeffA,B\n\n1,2\n,\n")

    assert [column.heading for column in table.columns] == ["A", "B"]
    assert table.rows == (("1", "2"),)


def test_kinds_are_told_by_the_cells():
    text = 'A,B,C,D,E\nx,"1,200",2026-03,https://a.example/b,2019\ny,១២.៥,2026,,2020\n'

    kinds = [column.kind for column in read_table(text).columns]

    assert kinds == ["text", "number", "date", "link", "date"]


def test_a_number_of_four_signs_is_no_year():
    kinds = [column.kind for column in read_table("A,B,C\n20.5,2019,200\n").columns]

    assert kinds == ["number", "date", "number"]


def test_numbers_are_read_in_khmer_digits_and_grouped():
    table = read_table('A,B\nx,"1,200"\ny,១២.៥\nz,\n')

    assert table.values(1) == (Decimal(1200), Decimal("12.5"), None)


@pytest.mark.parametrize(
    ("text", "kinds", "told"),
    [
        ("", "", "nothing here"),
        ("A,B\n", "", "no row below"),
        ("A,\n1,2\n", "", "Row 1, column 2 has no heading"),
        ("A,A\n1,2\n", "", "Two columns are called “A”"),
        ("A,B\n1,2\n3,4,5\n", "", "Row 3 has 3 cells, but there are 2 headings"),
        ('A,B\n1,"2\n', "", "quotation mark is left open"),
        ("A\0B\n1\n", "", "This is no text"),
        ("A,B\nx,many\n", "text,number", "Row 2, column “B”: “many” does not fit. Write digits"),
        ("A,B\nx,2026-02-31\n", "text,date", "“2026-02-31” does not fit. Write year-month-day"),
        ("A,B\nx,y\n", "text,javascript", "“javascript” is no kind"),
        ("A,B\nx,y\n", "text", "1 kinds are given for 2 columns"),
        ("A,B\nx,javascript:alert(1)\n", "text,link", "begins with https://"),
        ("A\n" + "x\n" * 2_001, "", "2001 rows; a page takes 2000"),
        (",".join("ABCDEFGHIJKLMNOPQRSTUVWXYZabcde") + "\n1\n", "", "31 columns"),
        ("A\n" + "x" * 1_000_001, "", "1.0 MB"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, kinds, told):
    with pytest.raises(ValidationError) as refused:
        read_table(text, kinds)

    assert told in refused.value.messages[0]
