"""A list can be downloaded, whole, and runs nothing in a spreadsheet."""

import csv
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from tests.tracker.editing.needs.worlds import address, english_only, upcoming


def downloaded(browser: Client, slug: str, **asked: str) -> list[dict[str, str]]:
    answer = browser.get(address(slug), {"export": "csv", **asked})
    text = b"".join(answer).decode("utf-8-sig")  # type: ignore[arg-type]
    return list(csv.DictReader(text.splitlines()))


def test_the_spreadsheet_holds_more_than_a_page(editor: Client) -> None:
    for _each in range(60):
        english_only()

    assert len(downloaded(editor, "languages", kind="person")) == 60


def test_the_spreadsheet_holds_the_lines_that_were_asked_for(editor: Client) -> None:
    english_only()

    assert downloaded(editor, "languages", kind="court") == []


def test_a_line_leads_to_the_field_from_anywhere(editor: Client) -> None:
    english_only()

    (line,) = downloaded(editor, "languages", kind="person")
    assert line["Address"].startswith("http://")
    assert line["Address"].endswith("#:w:contentpath=name_km")


def test_the_spreadsheet_is_in_the_language_of_its_reader(editor: Client) -> None:
    upcoming(case__title_km="រឿង", case__title_en="A case")

    assert downloaded(editor, "upcoming-hearings")[0]["Record"] == "A case"


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_a_name_that_begins_a_formula_is_text_in_the_spreadsheet(
    editor: Client, begin: str
) -> None:
    english_only(name_en=begin)

    (line,) = downloaded(editor, "languages", kind="person")
    assert line["Record"].startswith("'")


def test_a_workbook_holds_no_formula(editor: Client) -> None:
    english_only(name_en="=1+1")

    answer = editor.get(address("languages"), {"export": "xlsx", "kind": "person"})
    sheet = load_workbook(BytesIO(b"".join(answer))).active  # type: ignore[arg-type]
    assert sheet["A2"].data_type == "s"


def test_the_spreadsheet_costs_the_same_for_more_lines(editor: Client) -> None:
    for _each in range(5):
        english_only()
    downloaded(editor, "languages")
    with CaptureQueriesContext(connection) as few:
        downloaded(editor, "languages")
    for _each in range(45):
        english_only()

    with CaptureQueriesContext(connection) as many:
        downloaded(editor, "languages")
    assert len(many) == len(few)
