"""The words of a published file, for search: PDF, Word, OpenDocument and plain text."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader
from pypdf.errors import PyPdfError

MOST_LETTERS: Final = 500_000
MOST_PAGES: Final = 600
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPEN: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, cut at MOST_LETTERS, and how many pages it has: None where nobody knows."""

    text: str
    pages: int | None = None


def file_text(data: bytes, kind: str) -> FileText:
    """Read the words of a file by the ending of its name.

    A scanned PDF has none, nor has a file that cannot be read: the text is "" then, as the file
    itself can be published all the same.
    """
    read = _READERS.get(kind)
    found = read(data) if read else FileText("")
    # PostgreSQL keeps no NUL in a text.
    return FileText(found.text.replace("\0", "")[:MOST_LETTERS].strip(), found.pages)


def _pdf(data: bytes) -> FileText:
    try:
        pages = PdfReader(BytesIO(data)).pages
        count, parts, letters = len(pages), [], 0
        for page in pages[:MOST_PAGES]:
            parts.append(page.extract_text())
            letters += len(parts[-1])
            if letters > MOST_LETTERS:
                break
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return FileText("")  # what is in the wild breaks readers in more ways than they foresee
    return FileText("\n\n".join(parts), count)


def _docx(data: bytes) -> FileText:
    return FileText(_paragraphs(data, "word/document.xml", (f"{_WORD}p",)))


def _odt(data: bytes) -> FileText:
    return FileText(_paragraphs(data, "content.xml", (f"{_OPEN}p", f"{_OPEN}h")))


def _paragraphs(data: bytes, part: str, tags: tuple[str, ...]) -> str:
    try:
        with ZipFile(BytesIO(data)) as archive:
            root = fromstring(archive.read(part))
    except (BadZipFile, KeyError, ParseError, DefusedXmlException, RuntimeError):
        return ""
    found = (one for one in root.iter() if one.tag in tags)
    return "\n".join("".join(one.itertext()) for one in found)


def _plain(data: bytes) -> FileText:
    return FileText(data.decode("utf-8", errors="replace"))


_READERS: Final[dict[str, Callable[[bytes], FileText]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "txt": _plain,
    "csv": _plain,
}
