"""The words of a name, without titles."""

import pytest

from search.text.names.words import words_of


@pytest.mark.parametrize(
    "written",
    [
        "Kem Sokha",
        "  KEM   Sokha ",
        "Mr. Kem Sokha",
        "Mr.Kem Sokha",
        "Mrs Kem Sokha",
        "Ms. Kem Sokha",
        "Miss Kem Sokha",
        "H.E. Kem Sokha",
        "HE Kem Sokha",
        "Dr Kem Sokha",
        "Dr.Kem Sokha",
        "H.E. Dr. Kem Sokha",
        "Ven. Kem Sokha",
        "Venerable Kem Sokha",
        "Oknha Kem Sokha",
        "His Excellency Kem Sokha",
        "Lok Srey Kem Sokha",
        "Kem, Sokha",
        "Kem Sokh'a",
        "Kem So-kha",
        "Kem Sokha 2",
    ],
)
def test_titles_case_and_signs_are_no_part_of_a_name(written):
    assert words_of(written) == ("kem", "sokha")


@pytest.mark.parametrize(
    "written",
    [
        "កឹម សុខា",
        "លោក កឹម សុខា",
        "លោកកឹម សុខា",
        "លោកស្រីកឹម សុខា",
        "លោកជំទាវ កឹម សុខា",
        "អ្នកស្រី កឹម សុខា",
        "អ្នកស្រីកឹម សុខា",
        "កញ្ញា កឹម សុខា",
        "អ្នកឧកញ៉ា កឹម សុខា",
        "ឯកឧត្តម កឹម សុខា",
        "ឯកឧត្ដមបណ្ឌិត កឹម សុខា",
        "ព្រះតេជគុណ កឹម សុខា",
        "ព្រះតេជព្រះគុណ កឹម សុខា",
    ],
)
def test_khmer_titles_are_set_aside_even_written_together_with_the_name(written):
    assert words_of(written) == ("កឹម", "សុខា")


@pytest.mark.parametrize(
    ("written", "words"), [("Dr", ("dr",)), ("លោក", ("លោក",)), ("He Sok", ("he", "sok"))]
)
def test_what_may_be_all_of_a_name_is_kept(written, words):
    assert words_of(written) == words


def test_a_change_of_script_parts_words():
    assert words_of("Kemសុខា") == ("kem", "សុខា")


@pytest.mark.parametrize("written", ["", " ", "…", "123 ៤៥៦", "\u17d2\u17b6", "\x00"])
def test_a_text_without_letters_has_no_words(written):
    assert words_of(written) == ()


def test_a_text_too_long_for_a_name_is_cut():
    assert len(words_of("ka " * 5000)) == 8
    assert len(words_of("k" * 5000)[0]) == 40
