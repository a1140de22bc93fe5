"""Withdrawing a record: readers find a tombstone with the reason, and nothing quotes it."""

from tracker.actions.publish import republish
from tracker.actions.quoting import references_of
from tracker.localized import Pair
from tracker.models import Record
from tracker.publication.dependants import dependants
from tracker.publication.documents.photos import withhold_photos
from tracker.publication.hidden_names import redactor
from tracker.publication.models import PublishedRecord
from tracker.publication.tombstones import bury
from tracker.publication.transactions import publishing


def withdraw(record: Record, because: Pair) -> None:
    """Take a record off the public side, saying why, and rebuild every document that quoted it.

    The record stays on the private side, where it can be published again under its reference.
    """
    with publishing():
        type(record).objects.filter(pk=record.pk).update(live=False, has_unpublished_changes=True)
        record.live = False
        bury([record.reference], _without_names(because, record.reference))
        if record.kind == "person":
            withhold_photos([record.reference])
        touched = dependants(record.kind, [record.pk])
        republish(touched, dict.fromkeys(references_of(touched), _following(record.reference)))


def _without_names(because: Pair, reference: str) -> Pair:
    """The reason is for readers, so no hidden name may stand in it."""
    row = PublishedRecord.objects.filter(pk=reference).select_related("current").first()
    return redactor().pair(because, row.current.document if row and row.current else None)


def _following(reference: str) -> Pair:
    return {
        "km": f"កែតាមការដកចេញនៃ {reference}។",
        "en": f"Follows the withdrawal of {reference}.",
    }
