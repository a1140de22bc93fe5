"""What can be commented on, which fields of its form, and whose comments a user may read."""

from typing import Any

from django.forms import HiddenInput

from tracker.editing.record_models import record_models
from tracker.models import Record, RecordComment, Source
from tracker.models.comments import RecordCommentQuerySet

Commented = Record | Source


def commented_models() -> dict[str, type[Commented]]:
    """Give the models on whose rows editors comment, by the kind under which comments are kept."""
    models: list[type[Commented]] = [*record_models(), Source]
    return {model._meta.model_name or "": model for model in models}


def fields_of(model: type[Commented], user: Any) -> dict[str, str]:
    """Give the labels, by their names, of the form's fields that a user may see."""
    unseen = _unseen_fields(model, user)
    fields = _form_class(model).base_fields
    return {
        name: str(field.label)
        for name, field in fields.items()
        if field.label and name not in unseen and not isinstance(field.widget, HiddenInput)
    }


def comments_on(record: Commented, user: Any) -> RecordCommentQuerySet:
    """Give the comments on a record, without those on fields that are kept from a user."""
    return RecordComment.objects.of(record).exclude(field__in=_unseen_fields(type(record), user))


def _unseen_fields(model: type[Commented], user: Any) -> set[str]:
    rights = _form_class(model)._meta.field_permissions or {}
    return {name for name, right in rights.items() if not user.has_perm(right)}


def _form_class(model: Any) -> Any:
    return model.get_edit_handler().get_form_class()
