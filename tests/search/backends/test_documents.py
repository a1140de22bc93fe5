"""What is indexed of a row: syllables, then words, of the fields that its model lists."""

from types import SimpleNamespace

from modelsearch.index import AutocompleteField, FilterField, SearchField

from search.backends.documents import document_of, joined, plain
from search.backends.postgresql import vector
from search.backends.tokens import indexed_codes


class Row(SimpleNamespace):
    """A row of no database, with the fields that its model would list."""

    class _meta:  # noqa: N801  (as Django calls it)
        @staticmethod
        def get_field(name):
            from django.core.exceptions import FieldDoesNotExist

            raise FieldDoesNotExist

    @staticmethod
    def get_search_fields():
        return [
            SearchField("title", boost=2),
            SearchField("summary"),
            AutocompleteField("title"),
            FilterField("secret"),
        ]


def test_a_khmer_word_is_indexed_by_its_syllables_and_whole():
    first, second, whole = indexed_codes("សុខា")

    assert whole == f"zw{first}{second}"


def test_other_words_are_indexed_once_in_small_letters_without_accents():
    assert indexed_codes("Kém SOKHA") == ["kem", "sokha"]


def test_a_token_is_never_longer_than_an_engine_takes():
    assert max(map(len, indexed_codes("x" * 5_000 + " " + "ក្រ្ម" * 500))) == 250


def test_fields_go_where_they_are_asked_for_and_others_nowhere():
    document = document_of(Row(title="Kem", summary="Sokha", secret="canary"))

    assert joined(document.title) == "kem"
    assert joined(document.body) == "sokha"
    assert joined(document.autocomplete) == "kem"


def test_no_phrase_reaches_from_one_text_into_the_next():
    document = document_of(Row(title="", summary=["Kem", "Sokha"], secret=""))
    texts = [document.body[0], document.body[0]]

    assert joined(texts) == "kem sokha zx kem sokha"
    assert vector(texts) == "kem:1D,4D sokha:2D,5D"


def test_values_of_any_kind_have_a_text():
    assert plain({"a": ["one", None], "b": 2020}) == "one\n\n2020"


def test_a_text_beyond_what_postgresql_takes_keeps_its_words():
    told = vector(document_of(Row(title="", summary="kem " * 30_000 + "sokha", secret="")).body)

    assert told.startswith("kem:1D,")
    assert told.count("D") == 255 + 1
    assert told.endswith("sokha:16383D")
