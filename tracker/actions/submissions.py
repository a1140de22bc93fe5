"""Forms that may be sent twice, by a second click or after an answer that was lost: saved once."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, transaction

from tracker.models import Hearing, Submission


class Receipt(NamedTuple):
    """The hearing that a form was about, and whether this sending saved it."""

    hearing: Hearing
    is_new: bool


def read_key(text: str) -> UUID:
    """Give the key that a browser sent along; a new one where it sent none that can be read."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()


def receive_once(key: UUID, sender: Any, write: Callable[[], Hearing]) -> Receipt:
    """Call `write`, which saves and gives a hearing, unless the form of this key was saved before.

    Raises what `write` raises, with nothing saved, so that the form can be sent again; and
    SuspiciousOperation where the key is of somebody else's form.
    """
    try:
        with transaction.atomic():
            return _received(key, sender) or _receive(key, sender, write)
    except IntegrityError:
        # Another process saved the form between our look and our writing.
        if known := _received(key, sender):
            return known
        raise


def _receive(key: UUID, sender: Any, write: Callable[[], Hearing]) -> Receipt:
    hearing = write()
    Submission.objects.create(key=key, sender=sender, hearing=hearing)
    return Receipt(hearing, is_new=True)


def _received(key: UUID, sender: Any) -> Receipt | None:
    known = Submission.objects.filter(pk=key).select_related("hearing").first()
    if known is None:
        return None
    if known.sender_id != sender.pk:
        raise SuspiciousOperation("The key of this form is somebody else's.")
    return Receipt(known.hearing, is_new=False)
