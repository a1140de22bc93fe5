"""Taking a file: its type is told from its content, what it tells of its maker is taken out."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.editing.files.images import clean_jpeg, clean_png
from tracker.editing.files.office import OLD_OFFICE, clean_office, is_zip, office_kind
from tracker.editing.files.pdfs import clean_pdf

_CLEANERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "pdf": clean_pdf,
    "jpg": clean_jpeg,
    "png": clean_png,
    "docx": clean_office,
    "xlsx": clean_office,
    "odt": clean_office,
    "txt": bytes,
    "csv": bytes,
}
CONTENT_TYPES: Final = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "png": "image/png",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
}
_NOT_TAKEN: Final = _(
    "This is none of the types that are kept: PDF, JPEG, PNG, Word (docx), OpenDocument (odt),"
    " Excel (xlsx), CSV and plain text in UTF-8."
)
_CONTROL_SIGNS: Final = frozenset(range(32)) - {9, 10, 12, 13}


@dataclass(frozen=True)
class Accepted:
    """A file as it is kept: its bytes, the ending of its name, and its SHA-256 in hex digits."""

    data: bytes
    kind: str
    sha256: str


def accept(data: bytes, name: str = "") -> Accepted:
    """Take a file of an allowed type, without the metadata that tells who made it.

    `name` only tells CSV from other text. Raises ValidationError for any other type, for macros and
    scripts, and for a file that is broken or needs a password.
    """
    kind = _kind_of(data, name)
    cleaned = _CLEANERS[kind](data)
    return Accepted(cleaned, kind, sha256(cleaned).hexdigest())


def _kind_of(data: bytes, name: str) -> str:
    if data.startswith(OLD_OFFICE):
        raise ValidationError(_("Save this file anew as docx, xlsx or PDF and send that."))
    if data[:1024].find(b"%PDF-") >= 0:
        return "pdf"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if is_zip(data) and (kind := office_kind(data)):
        return kind
    if _is_text(data):
        return "csv" if name.lower().endswith(".csv") else "txt"
    raise ValidationError(_NOT_TAKEN)


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(data.strip()) and not _CONTROL_SIGNS & set(data)
