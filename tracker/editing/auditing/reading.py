"""Who read what is confidential, of which record, and when."""

from typing import Any

from wagtail.log_actions import log

from tracker.models import Hearing, Record, Source
from tracker.models.audit import CONFIDENTIAL_READ
from tracker.models.confidentiality import may_see_confidential


def log_reading(record: Any, user: Any, secret_fields: Any = ()) -> None:
    """Write down that a user was shown what is confidential of a record, if there is any.

    `secret_fields` names the fields that were shown to them and are hidden from others.
    """
    if may_see_confidential(user, type(record)) and _has_secrets(record, secret_fields):
        log(instance=record, action=CONFIDENTIAL_READ, user=user)


def secret_fields(form_class: Any, user: Any) -> list[str]:
    """Name the fields of a form that this user sees and others may not."""
    rights = form_class._meta.field_permissions or {}
    return [name for name, right in rights.items() if user.has_perm(right)]


def _has_secrets(record: Any, secret_fields: Any) -> bool:
    if isinstance(record, Source):
        return record.is_confidential or bool(record.confidential_notes)
    if isinstance(record, Record) and record.visibility == "confidential":
        return True
    if isinstance(record, Hearing) and record.parties.filter(is_confidential=True).exists():
        return True
    return any(getattr(record, name, "") for name in secret_fields)
