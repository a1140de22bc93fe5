"""A hidden name is found however it is typed, and nothing else is taken for it."""

import pytest

from tracker.publication.names import HiddenName
from tracker.publication.redaction import WITHHELD, Redactor


def redacted(text, *names, is_shared=False, **document):
    """Give a text of a document after the names of P00001 were taken out."""
    hidden = [HiddenName.of("P00001", name, is_shared=is_shared) for name in names]
    return Redactor(hidden, ["P00001"]).document({**document, "text": text})["text"]


TOLD_OF = {"defendants": [{"reference": "P00001"}]}


class TestLatin:
    @pytest.mark.parametrize(
        "typed",
        [
            "Sok Test",
            "SOK TEST",
            "sok test",
            "Test Sok",
            "Test, Sok",
            "Sok  Test",
            "Sok\nTest",
            "Sok\u00a0Test",
            "Sok-Test",
            "Sok\u200bTest",
            "S\u00adok Test",
        ],
    )
    def test_a_name_is_taken_out_in_either_order_and_any_spacing(self, typed):
        assert redacted(f"Then {typed} spoke.", "Sok Test") == f"Then {WITHHELD} spoke."

    @pytest.mark.parametrize("text", ["Sok Testing", "Hisok Test", "Test of Sok", "Sok or Test"])
    def test_other_words_are_left_alone(self, text):
        assert redacted(text, "Sok Test") == text

    @pytest.mark.parametrize("typed", ["Sok Dara Test", "Dara Test Sok", "Test Sok Dara"])
    def test_a_name_of_three_words_may_begin_with_any_of_them(self, typed):
        assert redacted(typed, "Sok Dara Test") == WITHHELD

    def test_an_accent_may_be_written_apart(self):
        assert redacted("René Test spoke", "Rene\u0301 Test") == f"{WITHHELD} spoke"

    def test_a_possessive_is_the_name(self):
        assert redacted("Sok Test's case", "Sok Test") == f"{WITHHELD}'s case"

    def test_signs_of_regular_expressions_mean_themselves(self):
        assert redacted("Sok (Test) spoke", "Sok (Test)") == f"{WITHHELD} spoke"


class TestKhmer:
    @pytest.mark.parametrize(
        "typed",
        [
            "សុខ តេស្ត",
            "តេស្ត សុខ",
            "សុខតេស្ត",
            "សុខ\u200bតេស្ត",
            "សុ\u200bខ តេ\u200bស្ត",
            "សុខ\u00a0តេស្ត",
        ],
    )
    @pytest.mark.parametrize("name", ["សុខ តេស្ត", "សុខ\u200bតេស្ត", "សុខ\u200b តេស្ត"])
    def test_a_name_is_taken_out_with_or_without_spaces_between(self, typed, name):
        assert redacted(f"លោក{typed}បាននិយាយ", name) == f"លោក{WITHHELD}បាននិយាយ"

    def test_a_name_recorded_without_a_space_is_found_with_one(self):
        assert redacted("លោក សុខ តេស្ត", "សុខតេស្ត") == f"លោក {WITHHELD}"

    def test_signs_typed_in_another_order_are_the_same_name(self):
        ordered, swapped = "ស៊ីម តេស្ត", "សី៊ម តេស្ត"

        assert WITHHELD in redacted(swapped, ordered)
        assert "តេស្ត" not in redacted(swapped, ordered)

    @pytest.mark.parametrize("text", ["សុខ តេស្តា", "សុខ តេស្ត្រ"])
    def test_a_longer_syllable_is_another_word(self, text):
        assert redacted(text, "សុខ តេស្ត") == text


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "https://news.example/2021/sok-test-arrested",
            "https://news.example/Sok_Test",
            "https://news.example/test+sok",
            "https://news.example/?q=Sok%20Test",
            "https://news.example/soktest",
            "https://news.example/%E1%9E%9F%E1%9E%BB%E1%9E%81-%E1%9E%8F%E1%9F%81%E1%9E%9F%E1%9F%92%E1%9E%8F",
            "/media/images/sok-test.fill-480x600.jpg",
        ],
    )
    def test_an_address_that_spells_the_name_is_left_out_whole(self, address):
        assert redacted(address, "Sok Test", "សុខ តេស្ត") == ""

    def test_an_address_in_a_text_is_left_out_of_it(self):
        text = "See https://news.example/sok-test-arrested for more."

        assert redacted(text, "Sok Test") == "See  for more."

    @pytest.mark.parametrize(
        "address", ["https://news.example/sokha-testimony", "https://news.example/1"]
    )
    def test_any_other_address_stays(self, address):
        assert redacted(address, "Sok Test") == address


class TestWeakNames:
    @pytest.mark.parametrize("name", ["Rose", "សុខ"])
    def test_a_single_word_is_left_where_nothing_is_told_of_the_person(self, name):
        assert redacted(f"A {name} grows.", name) == f"A {name} grows."

    @pytest.mark.parametrize("name", ["Rose", "សុខ"])
    def test_a_single_word_is_taken_out_where_the_person_is_told_of(self, name):
        assert redacted(f"Then {name} spoke.", name, **TOLD_OF) == f"Then {WITHHELD} spoke."

    def test_a_shared_name_is_left_where_nothing_is_told_of_the_person(self):
        assert redacted("Sok Test spoke.", "Sok Test", is_shared=True) == "Sok Test spoke."

    def test_a_shared_name_is_taken_out_where_the_person_is_told_of(self):
        told = redacted("Sok Test spoke.", "Sok Test", is_shared=True, **TOLD_OF)

        assert told == f"{WITHHELD} spoke."


class TestQuotes:
    HIDDEN = {"reference": "P00001", "kind": "person", "name": {"km": "", "en": "Sok Test"}}

    def test_where_a_hidden_person_is_quoted_no_name_is_left(self):
        document = Redactor([HiddenName.of("P00001", "Sok Test")], ["P00001"]).document(
            {"defendants": [self.HIDDEN]}
        )

        assert document["defendants"] == [
            {
                "reference": "P00001",
                "kind": "person",
                "name": {"km": "", "en": ""},
                "anonymised": True,
            }
        ]

    def test_a_homonym_who_is_quoted_keeps_the_name(self):
        homonym = {**self.HIDDEN, "reference": "P00002"}
        redactor = Redactor([HiddenName.of("P00001", "Sok Test")], ["P00001"])

        assert redactor.document({"defendants": [self.HIDDEN, homonym]})["defendants"][1] == homonym

    def test_a_person_quoted_under_a_former_name_loses_it_too(self):
        quoted = {**self.HIDDEN, "name": {"km": "", "en": "Former Name"}}

        document = Redactor([], ["P00001"]).document({"defendants": [quoted]})

        assert document["defendants"][0]["name"] == {"km": "", "en": ""}


def test_who_hides_nobody_gives_the_very_document_back():
    document = {"text": "Sok Test"}

    assert Redactor([], []).document(document) is document


def test_a_note_about_a_document_is_read_with_it():
    redactor = Redactor([HiddenName.of("P00001", "Rose")], ["P00001"])

    note = {"km": "", "en": "Rose was freed."}
    assert redactor.pair(note) == note
    assert redactor.pair(note, TOLD_OF)["en"] == f"{WITHHELD} was freed."
