"""Publishing what a factory made, and looking at what the public plane then holds."""

import json
from typing import Any

from django.core import serializers

from search.models import SearchEntry
from tracker.actions.publish import publish_records
from tracker.localized import Pair
from tracker.models import Record
from tracker.publication.canonical import Document
from tracker.publication.models import PublishedRecord, PublishedVersion

BECAUSE: Pair = {"km": "ដើម្បីសាកល្បង", "en": "For a test."}


def published(*records: Record, note: Pair | None = None) -> PublishedRecord:
    """Publish records with what quotes them, and give the public row of the first."""
    publish_records(records, note)
    return PublishedRecord.objects.select_related("current").get(pk=records[0].reference)


def document_of(record: Record) -> Document:
    """Give the document that readers see of a record now."""
    row = PublishedRecord.objects.select_related("current").get(pk=record.reference)
    document: Document = row.current.document
    return document


def everything_public() -> str:
    """Give all that the public plane's tables hold, as one text."""
    rows: list[Any] = [
        *PublishedRecord.objects.all(),
        *PublishedVersion.objects.all(),
        *SearchEntry.objects.all(),
    ]
    return json.dumps(serializers.serialize("python", rows), ensure_ascii=False, default=str)
