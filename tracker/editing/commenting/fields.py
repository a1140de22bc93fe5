"""Which fields of a record's form can be commented on, and whose comments a user may read."""

from typing import Any

from django.forms import HiddenInput

from tracker.models import Record, RecordComment
from tracker.models.comments import RecordCommentQuerySet


def fields_of(model: type[Record], user: Any) -> dict[str, str]:
    """Give the labels, by their names, of the form's fields that a user may see."""
    unseen = _unseen_fields(model, user)
    fields = _form_class(model).base_fields
    return {
        name: str(field.label)
        for name, field in fields.items()
        if field.label and name not in unseen and not isinstance(field.widget, HiddenInput)
    }


def comments_on(record: Record, user: Any) -> RecordCommentQuerySet:
    """Give the comments on a record, without those on fields that are kept from a user."""
    return RecordComment.objects.of(record).exclude(field__in=_unseen_fields(type(record), user))


def _unseen_fields(model: type[Record], user: Any) -> set[str]:
    rights = _form_class(model)._meta.field_permissions or {}
    return {name for name, right in rights.items() if not user.has_perm(right)}


def _form_class(model: Any) -> Any:
    return model.get_edit_handler().get_form_class()
