"""The public document of a draft, built as publishing would build it, with nothing written."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from tracker.localized import pair
from tracker.models import Case, Record
from tracker.public.shelf import Shelf, Standing, standing_of
from tracker.publication.canonical import Document, sha256_of
from tracker.publication.documents import build_document
from tracker.publication.models import PublishedVersion, State
from tracker.publication.refs import slug_of


def document_of_draft(record: Any) -> Document:
    """Build the document that a draft, saved or not, would be published as.

    The draft is saved for as long as that takes, as documents are built from the database alone.
    A hearing is shown as if its case were published. Raises what saving raises: IntegrityError,
    ValidationError.
    """
    with transaction.atomic():
        record.live = True
        record.save()
        _let_readers_see_case_of(record)
        document = build_document(record)
        transaction.set_rollback(True)
    return document


def shelf_of_draft(document: Document, record: Record) -> tuple[Standing, Shelf]:
    """Give what a page says of where a document stands, as if it were its first version."""
    reference, sha256 = document["reference"], sha256_of(document)
    slug = slug_of(document["name"]["en"])
    stands = standing_of(reference) or Standing(
        reference, document["kind"], State.LIVE, slug, 0, sha256, 0
    )
    note = pair(record, "change_note")
    version = PublishedVersion(
        record_id=reference,
        number=1,
        document=document,
        sha256=sha256,
        published_at=timezone.now(),
        note_km=note["km"],
        note_en=note["en"],
    )
    return stands._replace(state=State.LIVE), Shelf([version], version, document, is_current=True)


def _let_readers_see_case_of(record: Any) -> None:
    if record.kind == "hearing" and record.case_id:
        Case.objects.filter(pk=record.case_id, visibility="public").update(live=True)
