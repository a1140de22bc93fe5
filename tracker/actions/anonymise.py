"""Anonymising a person: the name leaves every document, the older versions of each included."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from tracker.actions.publish import publish_records, republish
from tracker.localized import Pair
from tracker.models import Person
from tracker.publication.canonical import sha256_of
from tracker.publication.models import PublishedVersion
from tracker.publication.redaction import Redactor, without_identity
from tracker.publication.refs import parse_reference

NOTE: Pair = {
    "km": "បានដកឈ្មោះបុគ្គលម្នាក់ចេញ។",
    "en": "A person's name was withheld.",
}


def anonymise(person: Person, because: Pair) -> int:
    """Publish a person without their name from now on, and redact what was published before.

    Older versions keep their number and date and say that they were redacted, and why. Gives how
    many were. Undoing it takes a new publication; what was redacted does not come back.
    """
    with transaction.atomic():
        type(person).objects.filter(pk=person.pk).update(visibility="anonymised")
        person.visibility = "anonymised"
        redactor = Redactor.of_person(person)
        redacted = list(_redacted_versions(redactor, because))
        PublishedVersion.objects.bulk_update(redacted, _REWRITTEN, batch_size=200)
        publish_records([person], NOTE)
        _rebuild({version.record_id for version in redacted})
        return len(redacted)


_REWRITTEN = [
    "document",
    "sha256",
    "note_km",
    "note_en",
    "redacted_at",
    "redacted_because_km",
    "redacted_because_en",
]


def _redacted_versions(redactor: Redactor, because: Pair) -> Iterator[PublishedVersion]:
    """Give every version, of any record, that speaks of the person, with the name taken out.

    All versions are read: a name may stand in the text of a record that no relation leads to.
    """
    for version in PublishedVersion.objects.order_by("pk").iterator(chunk_size=500):
        document = redactor.document(version.document)
        if version.record_id in redactor.references:
            document = without_identity(document)
        note_km, note_en = redactor.text(version.note_km), redactor.text(version.note_en)
        if document == version.document and (note_km, note_en) == (
            version.note_km,
            version.note_en,
        ):
            continue
        version.document, version.sha256 = document, sha256_of(document)
        version.note_km, version.note_en = note_km, note_en
        version.redacted_at = timezone.now()
        version.redacted_because_km, version.redacted_because_en = because["km"], because["en"]
        yield version


def _rebuild(references: set[str]) -> None:
    """Write the rows of redacted records anew: titles, cards and the words they are found by."""
    keys: dict[str, set[int]] = defaultdict(set)
    for reference in references:
        kind, key = parse_reference(reference)
        keys[kind].add(key)
    republish(keys, dict.fromkeys(references, NOTE))
