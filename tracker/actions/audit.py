"""Comparing what readers see with what the records say now, and mending what differs."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Max

from tracker.actions.publish import republish
from tracker.localized import Pair
from tracker.publication.batches import in_batches
from tracker.publication.canonical import Document, sha256_of
from tracker.publication.documents import build_documents
from tracker.publication.documents.loading import MODEL_OF_KIND
from tracker.publication.hidden_names import redactor
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion, State
from tracker.publication.refs import parse_reference, reference_for
from tracker.publication.tombstones import NO_LONGER_PUBLIC, bury
from tracker.publication.transactions import publishing
from tracker.publication.versions import differences, known_records

REPAIRED: Pair = {"km": "បានជួសជុលឡើងវិញ។", "en": "Repaired."}


class Finding(NamedTuple):
    """What is wrong with the public side of a record, told to whoever runs the site."""

    reference: str
    problem: str


def check() -> Iterator[Finding]:
    """Find whatever differs from what publishing everything now would write; changes nothing."""
    yield from _stale_documents()
    yield from _orphans()
    yield from _loose_ends()
    yield from verify()


def verify() -> Iterator[Finding]:
    """Find versions that no longer have the SHA-256 that they were published with."""
    for batch in in_batches(PublishedVersion.objects.all()):
        for version in batch:
            if sha256_of(version.document) != version.sha256:
                name = f"version {version.number}"
                yield Finding(version.record_id, f"{name} does not have its SHA-256 any more")


def repair() -> None:
    """Write anew whatever differs; a document that changed makes a version that says so.

    It also brings the status of people on cards and in lists to the day. A version with a wrong
    hash is mended only if the document, built again, has the right one.
    """
    for kind, keys in _keys():
        with publishing():
            _restore_texts(kind, keys)
            known = known_records(reference_for(kind, key) for key in keys)
            republish({kind: set(keys)}, dict.fromkeys(known, REPAIRED))
    with publishing():
        bury([finding.reference for finding in _orphans()], NO_LONGER_PUBLIC)
        _collapse_merges()
        latest = PublishedRecord.objects.aggregate(latest=Max("edition"))["latest"] or 0
        Edition.objects.filter(number__lt=latest).update(number=latest)


def _keys() -> Iterator[tuple[str, list[int]]]:
    """The keys of all records, a batch of one kind at a time."""
    for kind, model in MODEL_OF_KIND.items():
        for batch in in_batches(model.objects.only("pk")):
            yield kind, [record.pk for record in batch]


def _stale_documents() -> Iterator[Finding]:
    hidden = redactor()
    for kind, keys in _keys():
        built = build_documents(kind, keys, hidden)
        known = known_records(built)
        for reference, document in built.items():
            for problem in _problems(document, known.get(reference)):
                yield Finding(reference, problem)


def _problems(document: Document | None, row: PublishedRecord | None) -> list[str]:
    is_live = row is not None and row.state == State.LIVE
    if document is None:
        return ["is shown to readers and should not be"] if is_live else []
    if row is None or not is_live:
        return ["is public and readers can't see it"]
    return [f"differs in its {part}" for part in differences(row, document)]


def _orphans() -> Iterator[Finding]:
    """Live public records whose row is gone."""
    for kind, model in MODEL_OF_KIND.items():
        for batch in in_batches(PublishedRecord.objects.of_kind(kind).only("pk")):
            keys = {parse_reference(row.pk).key for row in batch}
            there = set(model.objects.filter(pk__in=keys).values_list("pk", flat=True))
            for key in sorted(keys - there):
                yield Finding(reference_for(kind, key), "is shown to readers and has no record")


def _loose_ends() -> Iterator[Finding]:
    latest = PublishedRecord.objects.order_by("-edition").first()
    if latest is not None and latest.edition > Edition.current():
        yield Finding(latest.pk, "is of an edition that is still to come")
    for row in PublishedRecord.objects.filter(merged_into__state=State.MERGED):
        yield Finding(row.pk, "leads to a record that was merged itself")


def _collapse_merges() -> None:
    """Let a reference lead to the record that was kept in the end."""
    for row in PublishedRecord.objects.filter(merged_into__state=State.MERGED):
        kept = row.merged_into
        while kept.state == State.MERGED:
            kept = kept.merged_into
        PublishedRecord.objects.filter(pk=row.pk).update(merged_into=kept)


def _restore_texts(kind: str, keys: list[int]) -> None:
    references = [reference_for(kind, key) for key in keys]
    rows = PublishedRecord.objects.live().filter(pk__in=references).select_related("current")
    broken = {
        row.pk: row.current for row in rows if sha256_of(row.current.document) != row.current.sha256
    }
    for reference, document in build_documents(kind, _keys_of(broken)).items() if broken else ():
        version = broken[reference]
        if document is not None and sha256_of(document) == version.sha256:
            PublishedVersion.objects.filter(pk=version.pk).update(document=document)


def _keys_of(references: dict[str, PublishedVersion]) -> list[int]:
    return [parse_reference(reference).key for reference in references]
