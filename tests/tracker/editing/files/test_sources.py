"""A source with a file: sent in its form, handed out to those with the right."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.tracker.files import samples
from tracker.models import Source

ADD = "wagtailsnippets_tracker_source:add"


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    """Keep the files of a test apart."""
    settings.PRIVATE_ROOT = tmp_path
    Source._meta.get_field("file").storage.location = str(tmp_path)  # type: ignore[union-attr]
    vars(Source._meta.get_field("file").storage).pop("base_location", None)  # type: ignore[union-attr]
    return tmp_path


def send(browser: Client, data: bytes, name: str = "Name of Somebody.jpg", **fields: Any) -> Any:
    form = {"title": "A letter", "kind": "news_report", "reliability": "unknown", **fields}
    return browser.post(reverse(ADD), {**form, "file": SimpleUploadedFile(name, data)})


def test_a_file_is_kept_clean_under_a_name_that_tells_nothing(editor: Client) -> None:
    send(editor, samples.jpeg())

    source = Source.objects.get()
    kept = source.file.read()
    assert source.file_sha256 == sha256(kept).hexdigest()
    assert samples.CANARY.encode() not in kept
    assert "Somebody" not in source.file.name


@pytest.mark.parametrize("data", [b"MZ\x90\x00", samples.docx(**{"word/vbaProject.bin": "x"})])
def test_a_wrong_type_or_a_macro_is_told_on_the_field(editor: Client, data: bytes) -> None:
    page = send(editor, data)

    assert page.context["form"].errors["file"]
    assert not Source.objects.exists()


def test_a_file_over_the_limit_is_told_on_the_field(editor: Client, settings: Any) -> None:
    settings.SOURCE_FILE_MAX_BYTES = 100

    page = send(editor, samples.jpeg())

    assert "larger" in str(page.context["form"].errors["file"])


def test_a_file_is_handed_out_to_be_kept(editor: Client) -> None:
    send(editor, samples.pdf())
    source = Source.objects.get()

    answer = editor.get(source.file.url)

    assert b"".join(answer.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="{source.reference}.pdf"'
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_form_leads_to_the_file(editor: Client) -> None:
    send(editor, samples.pdf())
    source = Source.objects.get()

    page = editor.get(reverse("wagtailsnippets_tracker_source:edit", args=[source.pk]))

    assert source.file.url in page.content.decode()


def test_the_file_of_a_confidential_source_is_not_there_without_the_right(
    outsider: Client,
) -> None:
    send(outsider, samples.pdf())
    Source.objects.update(is_confidential=True)

    assert outsider.get(Source.objects.get().file.url).status_code == 404


def test_nobody_gets_a_file_without_signing_in(editor: Client) -> None:
    send(editor, samples.pdf())

    assert Client().get(Source.objects.get().file.url).status_code == 302


@pytest.mark.parametrize("name", ["sources/none.pdf", "../db.sqlite3", "sources/../../x"])
def test_a_name_that_is_no_file_of_a_source_is_not_found(editor: Client, name: str) -> None:
    assert editor.get(reverse("tracker_source_file", args=[name])).status_code in (301, 302, 404)


def test_a_file_that_was_taken_out_leaves_no_hash(editor: Client) -> None:
    send(editor, samples.pdf())
    source = Source.objects.get()
    form = {"title": "A letter", "kind": "news_report", "reliability": "unknown"}

    editor.post(
        reverse("wagtailsnippets_tracker_source:edit", args=[source.pk]),
        {**form, "file-clear": "on"},
    )

    source.refresh_from_db()
    assert (source.file.name, source.file_sha256) == ("", "")


def test_a_source_is_not_saved_by_itself(editor: Client) -> None:
    assert b"w-autosave-interval" not in editor.get(reverse(ADD)).content
