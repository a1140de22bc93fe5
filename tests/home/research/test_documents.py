"""Published documents: what is read of their files, where they are had, how they are listed."""

from hashlib import sha256
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from pypdf import PdfWriter
from wagtail.documents import get_document_model

from home.file_texts import file_text
from home.models import DocumentIndex, DocumentPage
from tests.tracker.files import samples

pytestmark = pytest.mark.django_db
WORDS = "ចៅក្រម read the judgment".encode()


def file(data: bytes = WORDS, name: str = "judgment.txt") -> object:
    return get_document_model().objects.create(title="F", file=ContentFile(data, name=name))


def scan(pages: int) -> bytes:
    writer, out = PdfWriter(), BytesIO()
    for _page in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def index(add):
    return add(DocumentIndex, title="Documents")


@pytest.fixture
def document(add, index):
    def make(**fields: object) -> DocumentPage:
        facts = {"kind": "report", "publisher": "A press", "document": file(), **fields}
        return add(DocumentPage, index, **facts)

    return make


def test_the_sha_256_size_and_words_of_a_file_are_kept_with_its_page(document):
    page = document()

    assert page.file_sha256 == sha256(WORDS).hexdigest()
    assert page.file_size == len(WORDS)
    assert page.text == WORDS.decode()


def test_a_scan_has_pages_and_no_words_and_its_editor_is_told(document, admin_client):
    page = document(document=file(scan(3), "scan.pdf"))

    form = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()

    assert page.page_count == 3
    assert page.is_without_text
    assert "No text was found in this file" in form


@pytest.mark.parametrize(
    ("data", "kind", "text"),
    [
        (samples.odt(), "odt", ""),
        (b"%PDF-1.7 broken", "pdf", ""),
        (b"PK\x03\x04broken", "docx", ""),
        (b"a\0b", "txt", "ab"),
        (b"x", "zip", ""),
    ],
)
def test_a_file_that_cannot_be_read_has_no_words_and_is_no_fault(data, kind, text):
    assert file_text(data, kind).text == text


def test_the_words_of_a_word_file_are_read_paragraph_by_paragraph():
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'<w:d xmlns:w="{words}"><w:p><w:t>One</w:t></w:p><w:p><w:t>Two</w:t></w:p></w:d>'

    assert file_text(samples.docx(**{"word/document.xml": xml}), "docx").text == "One\nTwo"


def test_a_document_page_gives_the_file_and_how_to_check_it(client, document):
    page = document(published_on="2024-05", symbol="A/HRC/1", in_khmer=True)

    shown = client.get(page.url).content.decode()
    answer = client.get(f"/en/file/{page.pk}.txt")

    assert page.file_sha256 in shown
    assert "A/HRC/1" in shown
    assert f"/en/file/{page.pk}.txt" in shown
    assert b"".join(answer.streaming_content) == WORDS
    assert answer["Content-Disposition"] == f'attachment; filename="{page.slug}.txt"'


def test_a_file_is_not_there_for_a_draft_another_type_or_when_it_is_gone(client, document):
    draft, gone = document(live=False), document()
    gone.document.file.storage.delete(gone.document.file.name)

    assert client.get(f"/en/file/{draft.pk}.txt").status_code == 404
    assert client.get(f"/en/file/{gone.pk}.txt").status_code == 404
    assert client.get(f"/en/file/{gone.pk}.pdf").status_code == 404
    assert client.get(gone.url).status_code == 200


def test_a_number_that_no_database_holds_is_no_file(client):
    assert client.get("/en/file/99999999999999999999.txt").status_code == 404


def test_a_page_outlives_the_deletion_of_its_file(client, document):
    page = document()
    page.document.delete()

    assert "cannot be had here now" in client.get(page.url).content.decode()


def test_a_file_that_is_replaced_is_read_anew(document):
    page = document()
    kept = page.document
    kept.file = ContentFile(b"other words", name="other.txt")
    kept._set_document_file_metadata()
    kept.save()

    page.refresh_from_db()

    assert page.text == "other words"
    assert page.file_sha256 == sha256(b"other words").hexdigest()


def test_documents_are_listed_by_kind_publisher_year_and_language(client, index, document):
    document(title="First", published_on="2023", in_khmer=True)
    document(title="Second", kind="law", published_on="2024-02", in_english=True)
    document(title="Hidden", live=False)

    every = client.get(index.url).content.decode()
    laws = client.get(f"{index.url}?kind=law&year=2024&language=en").content.decode()

    assert every.index("Second") < every.index("First")
    assert "Hidden" not in every
    assert "2 documents" in every
    assert "Second" in laws
    assert "First" not in laws


def test_a_kind_and_a_language_that_share_a_code_keep_their_own_words(client, index, document):
    document(kind="other", other_languages="French")
    document(kind="law", in_english=True)

    shown = client.get(index.url).content.decode().lower()

    assert "other document" in shown
    assert "another language" in shown


def test_a_document_of_which_no_copy_is_kept_says_so(client, document):
    page = document(document=None, source_url="https://example.org/report")

    shown = client.get(page.url).content.decode()

    assert "No copy of it is kept here" in shown
    assert "https://example.org/report" in shown


@pytest.mark.parametrize(
    "query", ["kind=nothing", "year=1999", "colour=red", "page=0", "page=x", "page=99"]
)
def test_what_no_list_has_is_answered_400(client, index, document, query):
    document()

    assert client.get(f"{index.url}?{query}").status_code == 400


def test_an_empty_list_says_so(client, index):
    assert "No document has been published here yet" in client.get(index.url).content.decode()


def test_a_long_list_asks_no_more_than_a_short_one(
    client, index, document, django_assert_max_num_queries
):
    shared = file()
    for number in range(30):
        document(title=f"Document {number}", slug=f"d{number}", document=shared)
    client.get(index.url)

    with django_assert_max_num_queries(12):
        shown = client.get(f"{index.url}?page=2").content.decode()
    assert "30 documents" in shown
