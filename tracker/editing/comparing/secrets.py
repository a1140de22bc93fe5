"""Which fields a user is told of in a comparison: those that the form would show them."""

from dataclasses import dataclass
from typing import Any

from tracker.models import Hearing, HearingParty, Record, Source
from tracker.models.confidentiality import may_see_confidential


@dataclass(frozen=True)
class Secrets:
    """The fields of a record's form that one user may see, and whether they see hidden rows."""

    model: Any
    visible: frozenset[str]
    sees_parties: bool

    def may_see(self, field: Any) -> bool:
        """Whether the user is told of a field; one of a row is asked for with its row."""
        if issubclass(field.model, (Record, Source)):
            return field.name in self.visible
        return True

    def may_see_in(self, change: Any, field: Any) -> bool:
        """Whether the user is told of a field of a row."""
        if not issubclass(change.model, HearingParty) or self.sees_parties:
            return True
        return not _was_confidential(change) or not field.name.startswith("name_")


def _was_confidential(change: Any) -> bool:
    before = [each.before for each in change.fields if each.field.name == "is_confidential"]
    return bool(change.row.get("is_confidential", True)) or any(before)


def secrets_of(model: Any, form_class: Any, user: Any) -> Secrets:
    """Read off a form what its user would see in it."""
    rights = form_class._meta.field_permissions or {}
    visible = {
        name for name in form_class.base_fields if name not in rights or user.has_perm(rights[name])
    }
    return Secrets(model, frozenset(visible), may_see_confidential(user, Hearing))
