"""Which kinds of record can be merged, and who may see what of them."""

from typing import Any

from tracker.actions.merging.rights import may_merge
from tracker.editing.record_models import record_models
from tracker.models import Source


def mergeable_models() -> list[type[Any]]:
    """Give the kinds that can be merged: every record, and sources."""
    return [*record_models(), Source]


def models_merged_by(user: Any) -> list[type[Any]]:
    """Give the kinds that a user may merge."""
    return [model for model in mergeable_models() if may_merge(user, model)]


def model_called(name: str) -> type[Any] | None:
    """Give the kind that an address names, such as `person`."""
    found = (model for model in mergeable_models() if model._meta.model_name == name)
    return next(found, None)


def fields_hidden_from(user: Any, model: type[Any]) -> set[str]:
    """Name the fields of a kind of which a user may know nothing."""
    rights = model.get_edit_handler().get_form_class()._meta.field_permissions or {}
    return {name for name, right in rights.items() if not user.has_perm(right)}
