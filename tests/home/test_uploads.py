"""Whatever way a picture or a document comes in, it is cleaned, or refused on its field."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from tests.tracker.files import samples

pytestmark = pytest.mark.django_db
CANARY = samples.CANARY.encode()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
IMAGES, DOCUMENTS = "/admin/images/", "/admin/documents/"


def sent(name: str, data: bytes, **more: str) -> dict[str, object]:
    return {"title": "A thing", "file": SimpleUploadedFile(name, data), **more}


def stored(model: object) -> bytes:
    with model.objects.get().file.open("rb") as file:
        return file.read()


@pytest.mark.parametrize("field", ["file", "image-chooser-upload-file", "files[]"])
def test_every_way_of_adding_a_picture_takes_its_exif_out(admin_client, field):
    way = {"file": "add/", "files[]": "multiple/add/"}.get(field, "chooser/create/")
    file = SimpleUploadedFile("a.jpg", samples.jpeg())
    titles = {"title": "A thing", "image-chooser-upload-title": "A thing"}

    admin_client.post(
        IMAGES + way, {**titles, field: file}, headers={"X-Requested-With": "XMLHttpRequest"}
    )

    assert CANARY not in stored(get_image_model())


def test_replacing_a_picture_takes_its_exif_out_and_so_do_its_renditions(admin_client):
    admin_client.post(f"{IMAGES}add/", sent("a.png", samples.png()))
    image = get_image_model().objects.get()

    admin_client.post(f"{IMAGES}{image.pk}/", sent("b.jpg", samples.jpeg()))

    image.refresh_from_db()
    rendition = image.get_rendition("width-16|format-jpeg")
    assert image.filename == "b.jpg"
    assert CANARY not in stored(get_image_model())
    with rendition.file.open("rb") as file:
        assert not Picture.open(file).getexif()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.svg", SVG, "This is no picture"),
        ("a.png", SVG, "but is svg inside"),
        ("a.gif", b"GIF89a", "This is no picture"),
        ("a.png", samples.jpeg(), "but is jpeg inside"),
        ("a.jpg", samples.jpeg()[:40], "broken"),
    ],
)
def test_what_is_no_picture_or_mislabelled_is_refused_on_the_field(admin_client, name, data, told):
    answer = admin_client.post(f"{IMAGES}add/", sent(name, data))

    assert told in str(answer.context["form"].errors["file"])
    assert not get_image_model().objects.exists()


def test_a_picture_over_the_limit_is_refused_with_the_limit(admin_client, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100

    answer = admin_client.post(f"{IMAGES}add/", sent("a.png", samples.png() + b" " * 100))

    assert "the most is 100" in str(answer.context["form"].errors["file"])


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(admin_client):
    out = BytesIO()
    Picture.new("1", (20_000, 20_000)).save(out, "PNG")

    answer = admin_client.post(f"{IMAGES}add/", sent("a.png", out.getvalue()))

    assert "pixels" in str(answer.context["form"].errors["file"])
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize("field", ["file", "document-chooser-upload-file", "files[]"])
def test_every_way_of_adding_a_document_takes_its_author_out(admin_client, field):
    way = {"file": "add/", "files[]": "multiple/add/"}.get(field, "chooser/create/")
    file = SimpleUploadedFile("letter.pdf", samples.pdf())
    titles = {"title": "A letter", "document-chooser-upload-title": "A letter"}

    admin_client.post(
        DOCUMENTS + way, {**titles, field: file}, headers={"X-Requested-With": "XMLHttpRequest"}
    )

    assert CANARY not in stored(get_document_model())


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.svg", SVG, "Files that end in .svg are not taken"),
        ("a.html", b"<script>alert(1)</script>", "Files that end in .html"),
        ("a.pdf", samples.jpeg(), "This is a picture"),
        ("a.docx", b"MZ\x90\x00", "Word (docx)"),
    ],
)
def test_a_document_of_another_type_is_refused_on_the_field(admin_client, name, data, told):
    answer = admin_client.post(f"{DOCUMENTS}add/", sent(name, data))

    assert told in str(answer.context["form"].errors["file"])
    assert not get_document_model().objects.exists()


def test_a_mislabelled_document_is_kept_as_what_it_is(admin_client, client):
    admin_client.post(f"{DOCUMENTS}add/", sent("notes.pdf", SVG))

    document = get_document_model().objects.get()
    answer = client.get(document.url)

    assert answer["Content-Type"].startswith("text/plain")
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_document_over_the_limit_is_refused_unread(admin_client, settings):
    settings.DOCUMENT_MAX_BYTES = 10

    answer = admin_client.post(f"{DOCUMENTS}add/", sent("a.geojson", b'{"type": "Feature"}'))

    assert "larger than 10" in str(answer.context["form"].errors["file"])
