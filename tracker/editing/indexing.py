"""Keeping the index of Wagtail's search in step with what is saved.

Deleting needs nothing: an entry goes with its row.
"""

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.db.models.signals import post_save

from tracker.models.searched import Searched, put_in_index, searched_names


def connect() -> None:
    """Listen to whoever saves a row that is searched, once."""
    for model in apps.get_models():
        if issubclass(model, Searched):
            uid = f"tracker.indexing.{model._meta.model_name}"
            post_save.connect(_follow, sender=model, dispatch_uid=uid)


def _follow(
    sender: type[Any],
    instance: Any,
    *,
    update_fields: Collection[str] | None,
    raw: bool,
    **_extra: Any,
) -> None:
    # A draft ends by pointing its record at it; the rest of what it says is not in the row.
    if update_fields is not None and not searched_names(sender) & set(update_fields):
        return
    # A fixture comes before what it refers to; a rebuild follows it.
    if not raw:
        put_in_index(sender, [instance])
