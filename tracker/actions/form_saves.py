"""Forms that may be sent twice, by a second click or after an answer that was lost: saved once."""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID, uuid4

from django.core.exceptions import SuspiciousOperation
from django.db import models, transaction

from tracker.models import FormSave

Saved = TypeVar("Saved", bound=models.Model)


class Receipt(NamedTuple, Generic[Saved]):
    """The record that a form was about, and whether this sending saved it."""

    record: Saved
    is_new: bool


def read_key(text: str) -> UUID:
    """Give the key that a browser sent along; a new one where it sent none that can be read."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()


@transaction.atomic
def save_once(
    key: UUID, sender: Any, model: type[Saved], write: Callable[[], Saved]
) -> Receipt[Saved]:
    """Call `write`, which saves and gives a record, unless the form of this key was saved before.

    A record that was deleted since is written anew. Raises what `write` raises, with nothing saved,
    so that the form can be sent again; and SuspiciousOperation where the key is of another form or
    somebody else's.
    """
    # Locked, as whoever writes it first has locked it: of two sendings the second waits here.
    save, _is_first = FormSave.objects.select_for_update().get_or_create(
        key=key, defaults={"sender": sender, "model": model._meta.label_lower}
    )
    if (save.sender_id, save.model) != (sender.pk, model._meta.label_lower):
        raise SuspiciousOperation("The key of this form is of another.")
    known = model._default_manager.filter(pk=save.object_id).first()
    if known is not None:
        return Receipt(known, is_new=False)
    record = write()
    FormSave.objects.filter(pk=key).update(object_id=record.pk)
    return Receipt(record, is_new=True)
