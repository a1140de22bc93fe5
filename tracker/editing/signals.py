"""The way over the bridge: what Wagtail publishes or unpublishes, readers see or no longer see."""

from typing import Any, Final

from wagtail.signals import published, unpublished

from tracker.actions.anonymise import NOTE as NAME_WITHHELD
from tracker.actions.anonymise import anonymise
from tracker.actions.publish import is_published, publish_records
from tracker.actions.refusals import refuse_alone_or_unexplained
from tracker.actions.withdraw import withdraw
from tracker.localized import Pair, pair
from tracker.models import Person, Record
from tracker.models.records import publication_asked_for
from tracker.publication.tombstones import NO_LONGER_PUBLIC

FIRST_PUBLISHED: Final[Pair] = {"km": "ផ្សព្វផ្សាយលើកដំបូង។", "en": "First published."}


def connect() -> None:
    """Listen to Wagtail, once."""
    publication_asked_for.connect(
        refuse_alone_or_unexplained, dispatch_uid="tracker.editing.refuse"
    )
    published.connect(publish_document, dispatch_uid="tracker.editing.publish")
    unpublished.connect(withdraw_document, dispatch_uid="tracker.editing.withdraw")


def publish_document(instance: Any, **_extra: Any) -> None:
    """Publish the document of a record, inside the transaction that publishes the record.

    Raises ValidationError, which undoes both, where the record contradicts itself.
    """
    # Wagtail sends the signal too when a record is only scheduled.
    if not isinstance(instance, Record) or not instance.live:
        return
    if _is_to_lose_its_name(instance):
        anonymise(instance, _note(instance) or NAME_WITHHELD)
    elif is_published(instance.reference):
        publish_records([instance], _note(instance))
    else:
        publish_records([instance], _note(instance) or FIRST_PUBLISHED)


def withdraw_document(instance: Any, **_extra: Any) -> None:
    """Withdraw the document of a record that was taken offline, with the reason given for it."""
    if isinstance(instance, Record):
        # A record that expires still bears the note of its last publication, which is no reason.
        reason = None if instance.expired else _note(instance)
        withdraw(instance, reason or NO_LONGER_PUBLIC)


def _is_to_lose_its_name(record: Record) -> bool:
    return (
        isinstance(record, Person)
        and record.visibility == "anonymised"
        and is_published(record.reference)
    )


def _note(record: Record) -> Pair | None:
    note = pair(record, "change_note")
    return note if any(note.values()) else None
