"""What stands in files and in fields of their own is found, while readers may have it."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from home.models import DocumentPage, LetterTemplatePage, StatementIndex, StatementPage
from search.models import SearchEntry

pytestmark = pytest.mark.django_db


def is_found(word: str) -> bool:
    return SearchEntry.objects.filter(text__contains=word).exists()


@pytest.fixture
def document(add):
    """The page of a document in whose file stands a word."""
    collection = Collection.get_first_root_node().add_child(name="Files")
    file = ContentFile(b"the lantern", name="file.txt")
    made = get_document_model().objects.create(title="F", file=file, collection=collection)
    return add(DocumentPage, kind="report", publisher="A press", symbol="A/HRC/1", document=made)


def test_a_document_is_found_by_the_words_of_its_file_and_its_symbol(document):
    assert is_found("lantern")
    assert is_found("A/HRC/1")


def test_the_words_of_a_file_leave_the_search_while_its_collection_is_private(document):
    kept = CollectionViewRestriction.objects.create(
        collection=document.document.collection, restriction_type="login"
    )
    assert not is_found("lantern")

    kept.delete()
    assert is_found("lantern")


def test_the_words_of_a_file_leave_the_search_when_it_moves_to_a_private_collection(document):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    document.document.collection = private
    document.document.save()

    assert not is_found("lantern")


def test_the_words_of_a_file_leave_the_search_when_it_is_deleted(document):
    document.document.delete()

    assert not is_found("lantern")
    assert is_found("A/HRC/1")


def test_a_statement_is_found_by_its_demands_and_addressees(add):
    index = add(StatementIndex, title="Statements")
    told = {"addressees": [("addressee", "The harbour")], "demands": [("demand", "<p>Boats</p>")]}
    add(StatementPage, index, **told)

    assert is_found("The harbour")
    assert is_found("Boats")


def test_a_letter_is_found_by_what_it_says(add):
    add(LetterTemplatePage, subject="Boats", letter="To the harbour")

    assert is_found("To the harbour")
