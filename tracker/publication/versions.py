"""Writing documents as versions: a new one only where something changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils import timezone

from tracker.dates import phnom_penh_today
from tracker.localized import Pair
from tracker.publication.canonical import Document, sha256_of
from tracker.publication.entries import keep_entries
from tracker.publication.faces import face_of
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion, State

FIRST: Pair = {"km": "ផ្សាយជាលើកដំបូង។", "en": "First published."}
REVISED: Pair = {"km": "បានកែប្រែ ឬបន្ថែម។", "en": "Corrected or extended."}
Known = dict[str, PublishedRecord]


@dataclass(frozen=True)
class _Sheet:
    """A document ready for print: its hash, and the fields of its row on a day."""

    reference: str
    document: Document
    sha256: str
    face: dict[str, Any]

    @classmethod
    def of(cls, reference: str, document: Document, day: date) -> "_Sheet":
        return cls(reference, document, sha256_of(document), face_of(document, day))

    def differs(self, record: PublishedRecord | None) -> bool:
        """Whether the document is another than the record's current version."""
        return record is None or record.current is None or record.current.sha256 != self.sha256

    def is_news(self, record: PublishedRecord | None) -> bool:
        """Whether anything has to be written for the record; one that was merged stays so."""
        if record is not None and record.state == State.MERGED:
            return False
        if record is None or record.state != State.LIVE or self.differs(record):
            return True
        return any(getattr(record, field) != value for field, value in self.face.items())


@dataclass(frozen=True)
class _Press:
    """One publication: its moment, and the edition it makes."""

    at: datetime
    edition: int


def write_documents(
    documents: dict[str, Document], notes: dict[str, Pair] | None = None
) -> list[PublishedVersion]:
    """Write documents by reference and give the versions made; call it in a transaction.

    `notes` says per reference what changed. A document equal to the current version makes none;
    its row is brought up to date where the day changed something. A withdrawn record comes back.
    """
    known = known_records(documents)
    today = phnom_penh_today()
    sheets = [_Sheet.of(reference, document, today) for reference, document in documents.items()]
    news = [sheet for sheet in sheets if sheet.is_news(known.get(sheet.reference))]
    if not news:
        return []
    press = _Press(timezone.now(), Edition.advance())
    versions = _print(news, known, notes or {}, press)
    _write_rows(news, known, versions, press)
    return list(versions.values())


def differences(record: PublishedRecord, document: Document) -> list[str]:
    """Name what a live row would get anew if this document were written now."""
    sheet = _Sheet.of(record.pk, document, phnom_penh_today())
    changed = [name for name, value in sheet.face.items() if getattr(record, name) != value]
    return ["document", *changed] if sheet.differs(record) else changed


def known_records(references: Iterable[str]) -> Known:
    """Give the rows of references with the hash of their current version, without its document."""
    records = PublishedRecord.objects.select_related("current").defer("current__document")
    return records.in_bulk(list(references))


def _print(
    news: list[_Sheet], known: Known, notes: dict[str, Pair], press: _Press
) -> dict[str, PublishedVersion]:
    """Make a version of every document that changed."""
    changed = [sheet for sheet in news if sheet.differs(known.get(sheet.reference))]
    last = _last_numbers(sheet.reference for sheet in changed)
    versions = []
    for sheet in changed:
        number = last.get(sheet.reference, 0) + 1
        note = notes.get(sheet.reference) or (FIRST if number == 1 else REVISED)
        versions.append(
            PublishedVersion(
                record_id=sheet.reference,
                number=number,
                document=sheet.document,
                sha256=sheet.sha256,
                published_at=press.at,
                note_km=note["km"],
                note_en=note["en"],
            )
        )
    PublishedVersion.objects.bulk_create(versions)
    return {version.record_id: version for version in versions}


def _last_numbers(references: Iterable[str]) -> dict[str, int]:
    versions = PublishedVersion.objects.filter(record__in=list(references)).order_by()
    return dict(versions.values_list("record_id").annotate(Max("number")))


_WRITTEN = [
    "kind",
    "state",
    "current",
    "slug",
    "title_km",
    "title_en",
    "dated_on",
    "card",
    "facets",
    "findable_sha256",
    "edition",
    "published_at",
    "withdrawn_at",
    "withdrawn_because_km",
    "withdrawn_because_en",
]


def _write_rows(
    news: list[_Sheet], known: Known, versions: dict[str, PublishedVersion], press: _Press
) -> None:
    """Write the rows anew, those that are not there yet included, in one statement a batch."""
    rows = []
    for sheet in news:
        record = known.get(sheet.reference) or _first_row(sheet, press)
        _bring_up_to_date(record, sheet, press)
        if version := versions.get(sheet.reference):
            record.current, record.published_at = version, press.at
        rows.append(record)
    PublishedRecord.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["reference"], update_fields=_WRITTEN
    )
    keep_entries(zip(rows, (sheet.document for sheet in news), strict=True))


def _first_row(sheet: _Sheet, press: _Press) -> PublishedRecord:
    return PublishedRecord(
        reference=sheet.reference, first_published_at=press.at, published_at=press.at
    )


def _bring_up_to_date(record: PublishedRecord, sheet: _Sheet, press: _Press) -> None:
    for field, value in sheet.face.items():
        setattr(record, field, value)
    record.state = State.LIVE
    record.edition = press.edition
    record.withdrawn_at = None
    record.withdrawn_because_km = record.withdrawn_because_en = ""
