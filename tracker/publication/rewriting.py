"""Replacing the text of versions, which nothing but a redaction may do."""

from collections.abc import Callable
from typing import Final

from django.utils import timezone

from tracker.localized import Pair
from tracker.publication.batches import in_batches
from tracker.publication.canonical import Document, sha256_of
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion
from tracker.publication.redaction import Redactor

Rewrite = Callable[[str, Document], Document]

_REWRITTEN: Final = [
    "document",
    "sha256",
    "note_km",
    "note_en",
    "redacted_at",
    "redacted_because_km",
    "redacted_because_en",
]


def rewrite_versions(rewrite: Rewrite, redactor: Redactor, because: Pair) -> list[str]:
    """Rewrite every version, of any record, that a function changes; call it in a transaction.

    `rewrite` takes a record's reference and a document; `redactor` also reads the notes. A version
    keeps its number and date, and says that it was redacted and why. Gives the reference of each
    version's record. All are read: a name may stand in a text that no relation leads to.
    """
    redacted: list[str] = []
    for batch in in_batches(PublishedVersion.objects.all()):
        changed = [each for each in batch if _rewrite(each, rewrite, redactor, because)]
        PublishedVersion.objects.bulk_update(changed, _REWRITTEN)
        redacted += [version.record_id for version in changed]
        _mark_as_written([version.record_id for version in changed])
    return redacted


def _mark_as_written(references: list[str]) -> None:
    """Give records a new edition: by it pages know that what they keep of them is out of date."""
    if references:
        rows = PublishedRecord.objects.filter(pk__in=references)
        rows.update(edition=Edition.advance())


def _rewrite(
    version: PublishedVersion, rewrite: Rewrite, redactor: Redactor, because: Pair
) -> bool:
    """Rewrite one version and say whether anything in it changed."""
    document = rewrite(version.record_id, version.document)
    note: Pair = {"km": version.note_km, "en": version.note_en}
    cleared = redactor.pair(note, version.document)
    former: Pair = {"km": version.redacted_because_km, "en": version.redacted_because_en}
    reason = redactor.pair(former, version.document)
    if document == version.document and cleared == note and reason == former:
        return False
    version.document, version.sha256 = document, sha256_of(document)
    version.note_km, version.note_en = cleared["km"], cleared["en"]
    version.redacted_at = timezone.now()
    version.redacted_because_km, version.redacted_because_en = because["km"], because["en"]
    return True


def redact_tombstones(redactor: Redactor) -> None:
    """Take hidden names out of the reasons why records were withdrawn or merged."""
    gone = PublishedRecord.objects.filter(withdrawn_at__isnull=False).select_related("current")
    for batch in in_batches(gone):
        for record in batch:
            _redact_tombstone(record, redactor)


def _redact_tombstone(record: PublishedRecord, redactor: Redactor) -> None:
    told: Pair = {"km": record.withdrawn_because_km, "en": record.withdrawn_because_en}
    cleared = redactor.pair(told, record.current.document if record.current else None)
    if cleared != told:
        record.withdrawn_because_km, record.withdrawn_because_en = cleared["km"], cleared["en"]
        record.save(update_fields=["withdrawn_because_km", "withdrawn_because_en"])
