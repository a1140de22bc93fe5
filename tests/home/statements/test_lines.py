"""Lists of signatories as people paste them."""

import pytest

from home.signatories.lines import LONGEST_NAME, Line, read_lines, signatory_key


def only(text: str) -> Line:
    (line,) = read_lines(text)
    return line


@pytest.mark.parametrize(
    "text",
    [
        "Cambodian Centre (CC), Cambodia",
        "1. Cambodian Centre (CC), Cambodia",
        "(12) Cambodian Centre (CC), Cambodia;",
        "1.Cambodian Centre (CC) - Cambodia",
        "• Cambodian Centre (CC) (Cambodia)",
        "៣. Cambodian Centre [CC], កម្ពុជា",
        "4\tCambodian Centre\tCC\tCambodia",
        "  –  Cambodian\u00a0Centre (CC), KH ",
        "\u202eCambodian Centre\u202c (CC), Cambodia\x07",
    ],
)
def test_name_acronym_and_country_are_understood(text: str) -> None:
    line = only(text)

    assert (line.name, line.acronym, line.country) == ("Cambodian Centre", "CC", "KH")
    assert line.doubt == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [("A Group, USA", "US"), ("A Group, the Netherlands", "NL"), ("A Group, Burma", "MM")],
)
def test_countries_are_known_by_the_names_people_use(text: str, code: str) -> None:
    assert only(text).country == code


@pytest.mark.parametrize("name", ["350.org", "88 Generation", "3S Network"])
def test_a_number_that_begins_a_name_stays(name: str) -> None:
    assert only(name).name == name


def test_a_word_in_brackets_is_no_acronym() -> None:
    assert only("Friends (of the river)").name == "Friends (of the river)"


def test_a_part_that_is_no_country_stays_in_the_name_and_is_told() -> None:
    line = only("A Group, Atlantis")

    assert (line.name, line.doubt) == ("A Group, Atlantis", "Atlantis")


@pytest.mark.parametrize("text", ["----", "2020", "A" * (LONGEST_NAME + 1)])
def test_a_line_that_cannot_be_read_keeps_its_text_and_has_no_name(text: str) -> None:
    line = only(text)

    assert (line.name, line.text) == ("", text)
    assert not line.is_new


def test_empty_lines_count_and_name_nobody() -> None:
    assert [line.number for line in read_lines("A Group\r\n\n \u200b\nB Group")] == [1, 4]


def test_a_name_that_comes_twice_is_told_with_its_first_line() -> None:
    first, second, elsewhere = read_lines("A Group\n2) a  group\nA Group, France")

    assert (first.repeats, second.repeats, elsewhere.repeats) == (0, 1, 0)


def test_who_signed_already_is_told() -> None:
    line, other = read_lines("A Group\nB Group", frozenset({(signatory_key("A GROUP"), "")}))

    assert (line.is_new, other.is_new) == (False, True)


def test_ten_thousand_lines_are_read_and_each_kept() -> None:
    assert len(read_lines("\n".join(f"{n}. Group number {n}" for n in range(10_000)))) == 10_000
