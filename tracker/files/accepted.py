"""Taking a file: its type is told from its content, what it tells of its maker is taken out."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.files.images import clean_jpeg, clean_png, clean_webp, image_kind
from tracker.files.office import OLD_OFFICE, clean_office, is_zip, office_kind
from tracker.files.pdfs import clean_pdf

_CLEANERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "pdf": clean_pdf,
    "jpg": clean_jpeg,
    "png": clean_png,
    "webp": clean_webp,
    "docx": clean_office,
    "xlsx": clean_office,
    "odt": clean_office,
    "txt": bytes,
    "csv": bytes,
    "geojson": bytes,
}
CONTENT_TYPES: Final = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
}
_NOT_TAKEN: Final = _(
    "This is none of the types that are kept: PDF, JPEG, PNG, WebP, Word (docx), OpenDocument"
    " (odt), Excel (xlsx), CSV, GeoJSON and plain text."
)
_KINDS_OF_TEXT: Final = ("csv", "geojson")
_CONTROL_SIGNS: Final = frozenset(range(32)) - {9, 10, 12, 13}


@dataclass(frozen=True)
class Accepted:
    """A file as it is kept: its bytes, the ending of its name, and its SHA-256 in hex digits."""

    data: bytes
    kind: str
    sha256: str


def accept(data: bytes, name: str = "") -> Accepted:
    """Take a file of an allowed type, without the metadata that tells who made it.

    `name` only tells CSV and GeoJSON from other text. Text in UTF-16 is kept as UTF-8. Raises
    ValidationError for any other type, for macros and scripts, and for a file that is broken or
    needs a password.
    """
    data = _text_in_utf_8(data)
    kind = _kind_of(data, name)
    cleaned = _CLEANERS[kind](data)
    return Accepted(cleaned, kind, sha256(cleaned).hexdigest())


def _kind_of(data: bytes, name: str) -> str:
    if data.startswith(OLD_OFFICE):
        raise ValidationError(_("Save this file anew as docx, xlsx or PDF and send that."))
    if data[:1024].find(b"%PDF-") >= 0:
        return "pdf"
    if kind := image_kind(data):
        return kind
    if is_zip(data) and (kind := office_kind(data)):
        return kind
    if _is_text(data):
        ending = name.lower().rpartition(".")[2]
        return ending if ending in _KINDS_OF_TEXT else "txt"
    raise ValidationError(_NOT_TAKEN)


def _text_in_utf_8(data: bytes) -> bytes:
    """Give text in UTF-16 with its mark, as Excel writes it, in UTF-8; anything else as it is."""
    if not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data
    try:
        return data.decode("utf-16").encode()
    except UnicodeError:
        return data


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(data.strip()) and not _CONTROL_SIGNS & set(data)
