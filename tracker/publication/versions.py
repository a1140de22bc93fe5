"""Writing documents as versions: a new one only where something changed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from tracker.dates import phnom_penh_today
from tracker.localized import Pair
from tracker.publication.canonical import Document, sha256_of
from tracker.publication.faces import face_of
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion, State

FIRST: Pair = {"km": "ផ្សាយជាលើកដំបូង។", "en": "First published."}
REVISED: Pair = {"km": "បានកែប្រែ ឬបន្ថែម។", "en": "Corrected or extended."}


@dataclass(frozen=True)
class _Press:
    """One publication: its moment, its day for computed facets, and the edition it makes."""

    at: datetime
    today: date
    edition: int


def write_documents(
    documents: dict[str, Document], notes: dict[str, Pair] | None = None
) -> list[PublishedVersion]:
    """Write documents by reference and give the versions made; call it in a transaction.

    `notes` says per reference what changed. A document equal to the current version makes none; its
    row is still brought up to date. A withdrawn record comes back to life.
    """
    known = PublishedRecord.objects.select_related("current").in_bulk(list(documents))
    if not any(_is_news(known.get(key), document) for key, document in documents.items()):
        return []
    press = _Press(timezone.now(), phnom_penh_today(), Edition.advance())
    versions = _make_versions(documents, known, notes or {}, press)
    _write_rows(documents, known, {version.record_id: version for version in versions}, press)
    return versions


def _is_news(record: PublishedRecord | None, document: Document) -> bool:
    if record is None or record.state != State.LIVE or _differs(record, document):
        return True
    face = face_of(document, phnom_penh_today())
    return any(getattr(record, field) != value for field, value in face.items())


def _differs(record: PublishedRecord | None, document: Document) -> bool:
    return record is None or record.current is None or record.current.sha256 != sha256_of(document)


def _make_versions(
    documents: dict[str, Document],
    known: dict[Any, PublishedRecord],
    notes: dict[str, Pair],
    press: _Press,
) -> list[PublishedVersion]:
    numbers = _last_numbers(known)
    versions = []
    for reference, document in documents.items():
        if _differs(known.get(reference), document):
            number = numbers.get(reference, 0) + 1
            note = notes.get(reference) or (FIRST if number == 1 else REVISED)
            versions.append(_version(reference, number, document, note, press))
    return PublishedVersion.objects.bulk_create(versions, batch_size=500)


def _last_numbers(known: dict[Any, PublishedRecord]) -> dict[str, int]:
    rows = PublishedVersion.objects.filter(record__in=list(known)).order_by("number")
    return dict(rows.values_list("record_id", "number"))


def _version(
    reference: str, number: int, document: Document, note: Pair, press: _Press
) -> PublishedVersion:
    return PublishedVersion(
        record_id=reference,
        number=number,
        document=document,
        sha256=sha256_of(document),
        published_at=press.at,
        note_km=note["km"],
        note_en=note["en"],
    )


def _write_rows(
    documents: dict[str, Document],
    known: dict[Any, PublishedRecord],
    versions: dict[str, PublishedVersion],
    press: _Press,
) -> None:
    fresh: list[PublishedRecord] = []
    changed: list[PublishedRecord] = []
    for reference, document in documents.items():
        record = known.get(reference) or PublishedRecord(
            reference=reference, first_published_at=press.at
        )
        _bring_up_to_date(record, document, versions.get(reference), press)
        (changed if reference in known else fresh).append(record)
    PublishedRecord.objects.bulk_create(fresh, batch_size=500)
    PublishedRecord.objects.bulk_update(changed, _WRITTEN, batch_size=200)


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
    "search_text",
    "edition",
    "published_at",
    "withdrawn_at",
    "withdrawn_because_km",
    "withdrawn_because_en",
    "merged_into",
]


def _bring_up_to_date(
    record: PublishedRecord, document: Document, version: PublishedVersion | None, press: _Press
) -> None:
    for field, value in face_of(document, press.today).items():
        setattr(record, field, value)
    if version is not None:
        record.current = version
        record.published_at = press.at
    if record.published_at is None:
        record.published_at = press.at
    record.state = State.LIVE
    record.edition = press.edition
    record.withdrawn_at = None
    record.withdrawn_because_km = record.withdrawn_because_en = ""
    record.merged_into = None
