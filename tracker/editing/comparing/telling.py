"""What differs between two states of a record, told to a user."""

from dataclasses import dataclass
from typing import Any

from tracker.actions.substance import Content, content_of
from tracker.editing.comparing.changes import difference
from tracker.editing.comparing.secrets import secrets_of
from tracker.editing.comparing.words import Said, SaidRow, Teller


@dataclass(frozen=True)
class Told:
    """The changed fields and rows, in words."""

    fields: list[Said]
    rows: list[SaidRow]

    def __bool__(self) -> bool:
        return bool(self.fields or self.rows)


def told(model: Any, before: Content, after: Content, user: Any) -> Told:
    """Compare two contents of a record of `model` for a user."""
    form_class = model.snippet_viewset.get_form_class(for_update=True)
    teller = Teller(user, secrets_of(model, form_class, user))
    return Told(*teller.tell(difference(model, before, after)))


def told_of_draft(record: Any, user: Any) -> Told:
    """Compare what readers see of a record, if anything, with its newest draft."""
    draft = record.latest_revision
    stored = type(record)._default_manager.get(pk=record.pk)
    before = content_of(stored) if stored.live else {}
    return told(type(record), before, draft.content if draft else content_of(stored), user)
