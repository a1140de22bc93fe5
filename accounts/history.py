"""Whether somebody left a trace in the records: then the account is deactivated, never deleted."""

from typing import Final

from django.contrib.auth.models import User
from django.db.models import ForeignObjectRel

# What belongs to the account itself and goes with it.
OWN: Final = frozenset(
    {
        "account.EmailAddress",
        "accounts.Invitation",
        "mfa.Authenticator",
        "usersessions.UserSession",
        "wagtailadmin.EditingSession",
        "wagtailusers.UserProfile",
    }
)


def has_history(user: User) -> bool:
    """Tell whether any row of another kind names the account: a log entry, a revision, a task."""
    return any(_names(relation, user) for relation in _relations())


def _relations() -> list[ForeignObjectRel]:
    """Each foreign key to an account; Wagtail's log hides its own from the usual list."""
    fields = User._meta.get_fields(include_hidden=True)
    relations = [field for field in fields if isinstance(field, ForeignObjectRel)]
    return [
        relation
        for relation in relations
        if not relation.many_to_many
        and not relation.related_model._meta.auto_created
        and relation.related_model._meta.label not in OWN
    ]


def _names(relation: ForeignObjectRel, user: User) -> bool:
    rows = relation.related_model._default_manager
    return bool(rows.filter(**{relation.field.name: user}).exists())
