"""The sources of records as notes of a report, so that one numbering runs through all chapters."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from tracker.dates import format_date
from tracker.public.wording import reader_language
from tracker.publication.canonical import Document

_LONG_ENOUGH = 12


@dataclass(frozen=True)
class SourceNote:
    """A source of a record, told as a note; two records that rest on one source share it."""

    mark: str
    text: str
    url: str
    archived_url: str


def notes_of(document: Document) -> dict[int, SourceNote]:
    """Give the notes of a record's sources by the numbers that they have in it.

    A source that is withheld has none.
    """
    told = [source for source in document["sources"] if not source["withheld"]]
    return {source["number"]: _note_of(source) for source in told}


def _note_of(source: Document) -> SourceNote:
    text = ", ".join(_said(source))
    url, archived = source["url"] or "", source["archived_url"] or ""
    return SourceNote(f"source-{_hash(text + url)}", text, url, archived)


def _said(source: Document) -> Iterator[str]:
    yield source["title"]
    if source["publisher"]:
        yield source["publisher"]
    if source["published_on"]:
        yield format_date(source["published_on"], reader_language())


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_LONG_ENOUGH]
