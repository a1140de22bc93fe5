"""Files are told by their content, and lose what tells who made them."""

from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from tests.tracker.files import samples
from tracker.files import accept

CANARY = samples.CANARY.encode()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (samples.jpeg(), "picture.exe", "jpg"),
        (samples.png(), "", "png"),
        (samples.pdf(), "letter.docx", "pdf"),
        (samples.docx(), "letter.pdf", "docx"),
        (samples.xlsx(), "", "xlsx"),
        (samples.odt(), "", "odt"),
        ("ឈ្មោះ,ថ្ងៃ\n".encode(), "list.csv", "csv"),
        ("ឈ្មោះ,ថ្ងៃ\n".encode("utf-16"), "list.csv", "csv"),
        (b'{"type": "FeatureCollection"}', "map.geojson", "geojson"),
        (samples.webp(), "picture.png", "webp"),
        ("ចៅក្រម".encode(), "list.pdf", "txt"),
    ],
)
def test_a_type_is_told_by_the_content(data: bytes, name: str, kind: str) -> None:
    assert accept(data, name).kind == kind


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00program",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old word",
        b"PK\x03\x04broken",
        b"",
        b"\xff\xfea",
        b"RIFF\x10\x00\x00\x00WEBPbroken",
        b"\xff\xd8\xffbroken",
        b"\x89PNG\r\n\x1a\nbroken",
        b"%PDF-1.7 broken",
    ],
)
def test_what_is_no_allowed_type_or_broken_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        accept(data, "letter.pdf")


@pytest.mark.parametrize(
    "data",
    [
        samples.docx(**{"word/vbaProject.bin": "x"}),
        samples.docx(**{"word/other.xml": '<r Type="x/vbaProject"/>'}),
        samples.docx(**{"word/embeddings/oleObject1.bin": "x"}),
        samples.docx(**{"word/_rels/s.rels": 'Type="x/attachedTemplate" TargetMode="External"'}),
        samples.pdf(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert()")),
        samples.pdf(Names=pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary())),
    ],
)
def test_a_file_that_can_run_something_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError, match=r"macros|script"):
        accept(data)


@pytest.mark.parametrize("sample", [samples.jpeg, samples.png])
def test_a_picture_loses_its_maker_and_no_pixel(sample: object) -> None:
    data = sample()  # type: ignore[operator]

    kept = accept(data).data

    assert CANARY in data
    assert CANARY not in kept
    assert Image.open(BytesIO(kept)).tobytes() == Image.open(BytesIO(data)).tobytes()


def test_a_picture_taken_sideways_stands_upright_without_exif() -> None:
    kept = accept(samples.jpeg(orientation=6)).data

    assert Image.open(BytesIO(kept)).size == (16, 32)
    assert CANARY not in kept


def test_a_pdf_loses_its_maker_also_in_comments_and_photographs() -> None:
    kept = accept(samples.pdf()).data

    with pikepdf.open(BytesIO(kept)) as pdf:
        raw = [item.read_raw_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        told = repr([item for item in pdf.objects]) + repr(pdf.trailer)  # noqa: C416
        assert len(pdf.pages) == 1
    assert CANARY not in b"".join([kept, *raw])
    assert samples.CANARY not in told


@pytest.mark.parametrize("sample", [samples.docx, samples.xlsx, samples.odt])
def test_an_office_file_loses_its_maker(sample: object) -> None:
    data = sample()  # type: ignore[operator]

    kept = accept(data).data

    assert CANARY in samples.unpacked(data)
    assert CANARY not in samples.unpacked(kept)


def test_an_office_file_keeps_what_it_says() -> None:
    assert b"A judgment" in samples.unpacked(accept(samples.docx()).data)
    assert b'displayName="Cases"' in samples.unpacked(accept(samples.xlsx()).data)


def test_a_pdf_that_needs_a_password_is_refused() -> None:
    locked, out = pikepdf.open(BytesIO(samples.pdf())), BytesIO()
    locked.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(ValidationError, match="password"):
        accept(out.getvalue())
