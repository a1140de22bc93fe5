"""Lists of names as people paste them."""

import pytest

from tracker.editing.pasting.lines import Line, read_lines


def only(text: str) -> Line:
    (line,) = read_lines(text)
    return line


@pytest.mark.parametrize(
    "text",
    [
        "Kem Sokha",
        "1. Kem Sokha",
        "(12) Kem Sokha",
        "២៖ Kem Sokha",
        "• Kem Sokha",
        " -  Kem\u00a0Sokha\u200b ",
        "3\tKem Sokha",
        "3 Kem Sokha",
    ],
)
def test_numbers_bullets_and_unseen_signs_are_left_out(text: str) -> None:
    assert only(text).name_en == "Kem Sokha"


@pytest.mark.parametrize(
    "text",
    [
        "កឹម សុខា\tKem Sokha",
        "Kem Sokha\tកឹម សុខា",
        "១.\tកឹម សុខា\tKem Sokha\tប្រុស",
        "Kem Sokha (កឹម សុខា)",
        "កឹម សុខា, Kem Sokha",
        "កឹម សុខា | Kem Sokha",
    ],
)
def test_a_line_may_hold_both_scripts(text: str) -> None:
    line = only(text)

    assert (line.name_km, line.name_en) == ("កឹម សុខា", "Kem Sokha")


@pytest.mark.parametrize("text", ["P00042", "7) p42", "P00042\tKem Sokha"])
def test_a_reference_stands_for_somebody_on_record(text: str) -> None:
    assert only(text).reference == "P00042"


@pytest.mark.parametrize(
    ("text", "sex"),
    [("Kem Sokha\tM", "male"), ("Kem Sokha;ស្រី", "female"), ("Kem Sokha", "unknown")],
)
def test_a_column_may_say_the_sex(text: str, sex: str) -> None:
    line = only(text)

    assert (line.sex, line.name_en) == (sex, "Kem Sokha")


def test_empty_lines_name_nobody_and_count() -> None:
    lines = read_lines("Kem Sokha\r\n\n \u200b\nSomebody Else")

    assert [(line.number, line.name_en) for line in lines] == [
        (1, "Kem Sokha"),
        (4, "Somebody Else"),
    ]
