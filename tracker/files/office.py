"""Word, Excel and OpenDocument files without their makers; one with macros is refused."""

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.files.images import clean_png, without_segments

#: How a file of Office 97 to 2003 begins (a compound file, MS-CFB 2.2).
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_UNPACKED: Final = 300 * 2**20
_MOST_PARTS: Final = 5_000
_BROKEN: Final = _("This file is broken. Save it anew and send that.")
_LOCKED: Final = _("This file needs a password. Save it without one and send that.")
_ACTIVE: Final = _("This file holds macros or other programs. Save it without them, or as PDF.")
_ACTIVE_PART = re.compile(
    r"vbaProject|vbaData|activeX|oleObject|macrosheets|embeddings/|(?:^|/)(?:Basic|Scripts)/"
    r"|ObjectReplacements",
    re.IGNORECASE,
)
_ACTIVE_XML = re.compile(
    rb"macroEnabled|vbaProject|<script:|attachedTemplate\"[^>]*External|External\"[^>]*attachedTemplate"
    rb"|<w:fldSimple[^>]*DDE|DDEAUTO"
)
_MAKERS = re.compile(
    rb"\b((?:w|w15):(?:author|initials|userId|providerId)|userName|userId)=\"[^\"]*\""
)
_AUTHORS = re.compile(rb"<((?:\w+:)?(?:author|creator|creator-initials|lastModifiedBy))>[^<]*</\1>")
_COMMENTER = re.compile(rb"\bdisplayName=\"[^\"]*\"")
_OWN_FOLDER = re.compile(rb"<x15ac:absPath\b[^>]*/>")
_EMPTIED: Final = {
    "docProps/core.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp='
        b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    ),
    "docProps/app.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
    ),
    "docProps/custom.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
    ),
    "meta.xml": (
        b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office='
        b'"urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>'
    ),
}


def is_zip(data: bytes) -> bool:
    """Whether data begin as a ZIP archive does."""
    return data.startswith(b"PK\x03\x04")


def office_kind(data: bytes) -> str:
    """Tell docx, xlsx and odt from each other; "" for any other archive."""
    with _opened(data) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return "docx"
        if "xl/workbook.xml" in names:
            return "xlsx"
        if "mimetype" not in names:
            return ""
        text = b"application/vnd.oasis.opendocument.text"
        return "odt" if archive.read("mimetype").strip() == text else ""


def clean_office(data: bytes) -> bytes:
    """Write the archive anew without makers, folders and times; raises ValidationError."""
    out = BytesIO()
    try:
        with _opened(data) as archive, ZipFile(out, "w", ZIP_DEFLATED) as cleaned:
            for part in archive.infolist():
                _copy_part(archive, part, cleaned)
    except (BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise ValidationError(_BROKEN) from error
    return out.getvalue()


def _copy_part(archive: ZipFile, part: ZipInfo, cleaned: ZipFile) -> None:
    if _ACTIVE_PART.search(part.filename):
        raise ValidationError(_ACTIVE)
    entry = ZipInfo(part.filename)
    entry.compress_type = part.compress_type
    cleaned.writestr(entry, _without_makers(part.filename, archive.read(part)))


def _without_makers(name: str, data: bytes) -> bytes:
    if name in _EMPTIED:
        return _EMPTIED[name]
    ending = name.lower().rpartition(".")[2]
    if ending in ("jpg", "jpeg"):
        return without_segments(data)
    if ending == "png":
        return clean_png(data)
    if ending not in ("xml", "rels"):
        return data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValidationError(_BROKEN)  # in UTF-16 nothing below would be found
    if _ACTIVE_XML.search(data):
        raise ValidationError(_ACTIVE)
    plain = _MAKERS.sub(rb'\1=""', data)
    if name.startswith("xl/persons/"):
        plain = _COMMENTER.sub(b'displayName=""', plain)
    return _OWN_FOLDER.sub(b"", _AUTHORS.sub(rb"<\1></\1>", plain))


def _opened(data: bytes) -> ZipFile:
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise ValidationError(_BROKEN) from error
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise ValidationError(_LOCKED)
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise ValidationError(_BROKEN)
    return archive
