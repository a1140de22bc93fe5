"""Withdrawing a record: readers find a tombstone with the reason, and nothing quotes it any more."""

from django.db import transaction

from tracker.actions.publish import republish
from tracker.localized import Pair
from tracker.models import Record
from tracker.publication.dependants import dependants
from tracker.publication.refs import reference_for
from tracker.publication.tombstones import bury


def withdraw(record: Record, because: Pair) -> None:
    """Take a record off the public side, saying why, and rebuild every document that quoted it.

    The record stays on the private side, where it can be published again under its reference.
    """
    with transaction.atomic():
        type(record).objects.filter(pk=record.pk).update(live=False, has_unpublished_changes=True)
        record.live = False
        bury([record.reference], because)
        touched = dependants(record.kind, [record.pk])
        note: Pair = {
            "km": f"កែតាមការដកចេញនៃ {record.reference}។",
            "en": f"Follows the withdrawal of {record.reference}.",
        }
        references = [reference_for(kind, key) for kind, keys in touched.items() for key in keys]
        republish(touched, dict.fromkeys(references, note))
