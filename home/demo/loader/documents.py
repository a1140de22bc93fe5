"""Documents of the demo: those of others by what is known of them, one of our own with its file."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any, Final

from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import DATA, Entry, Language, read
from home.demo.loader.sources import source
from home.models import DocumentPage
from tracker.dates import PartialDate

OURS: Final[Entry] = {"publisher": "Khmer Court Watch"}


def documents() -> Iterator[Draft]:
    """Give the documents."""
    own_file = cache(_own_file)
    for entry in read("documents"):
        yield Draft(entry["id"], "documents", partial(_document, entry, own_file))


def _document(entry: Entry, own_file: Any, language: Language) -> Any:
    published = source(entry["source"]) if "source" in entry else OURS
    day = entry.get("published_on") or published.get("published_on")
    return page(
        DocumentPage,
        entry,
        language,
        kind=entry["kind"],
        publisher=published["publisher"],
        published_on=PartialDate.parse_edtf(str(day)) if day else None,
        symbol=entry.get("symbol", ""),
        in_english=True,
        in_khmer=entry.get("in_khmer", False),
        source_url=published.get("url", ""),
        document=own_file(entry["own_file"]) if "own_file" in entry else None,
    )


def _own_file(name: str) -> Document:
    """Keep a file of ours among the site's documents; one file for both languages."""
    data = (DATA / "files" / f"{name}.txt").read_bytes()
    kept: Document = Document.objects.create(
        title=name.replace("-", " ").capitalize(),
        file=ContentFile(data, name=f"{name}.txt"),
    )
    return kept
