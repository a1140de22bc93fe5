"""Taking a report in: merged into the newest draft, saved once, or refused with what to do."""

from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from tracker.actions.form_saves import save_once
from tracker.actions.hearings import keep_draft
from tracker.editing.monitoring.applying import apply
from tracker.editing.monitoring.forms import ReportForm, read_base, read_sent
from tracker.editing.monitoring.merging import merge
from tracker.editing.monitoring.values import Values, values_of
from tracker.models import Hearing


class Report(NamedTuple):
    """A form as it arrived."""

    key: UUID
    sender: Any
    base: Any
    sent: Any


class RefusedError(Exception):
    """A report that was not saved: it clashes with another's, breaks a rule, or comes too late.

    `theirs` holds what others answered meanwhile to the questions that clash.
    """

    def __init__(self, form: ReportForm, theirs: Values, *, is_locked: bool = False) -> None:
        super().__init__("The report was refused.")
        self.form = form
        self.theirs = theirs
        self.is_locked = is_locked


def take_in(report: Report, hearing: Hearing) -> Values:
    """Save a report in the hearing's draft under its sender's name; give what the draft then says.

    Sent again under the same key, it is not saved again. Raises RefusedError with nothing saved.
    """
    save_once(report.key, report.sender, Hearing, lambda: _write(report, hearing))
    return values_of(_draft_of(hearing))


def _write(report: Report, hearing: Hearing) -> Hearing:
    # Two monitors who send at once: the second merges with what the first has saved.
    held: Hearing = Hearing.objects.select_for_update().get(pk=hearing.pk)
    draft = _draft_of(held)
    now = values_of(draft)
    base = read_base(report.base, now)
    merged = merge(base, read_sent(report.sent, base, now), now)
    form = ReportForm(merged.values, draft)
    lock = held.get_lock() if held.locked else None
    if lock is not None and lock.for_user(report.sender):
        form.add_error(None, gettext("This hearing is locked: somebody is checking it."))
        raise RefusedError(form, {}, is_locked=True)
    if not form.is_valid() or merged.conflicts:
        raise RefusedError(form, merged.conflicts)
    changed = _changed(merged.changed, form, draft)
    if changed:
        apply(draft, form.cleaned_data, changed, report.sender)
        _save(draft, form, report.sender)
    return held


def _changed(named: frozenset[str], form: ReportForm, draft: Hearing) -> set[str]:
    """Count the outcome in where the dates told it."""
    told = form.cleaned_data["outcome"] != draft.outcome
    return {*named, "outcome"} if told else {*named}


def _save(draft: Hearing, form: ReportForm, sender: Any) -> None:
    try:
        keep_draft(draft, sender)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            form.add_error(name if name in form.fields else None, messages)
        raise RefusedError(form, {}) from error


def _draft_of(hearing: Hearing) -> Hearing:
    stored = Hearing.objects.select_related("latest_revision").get(pk=hearing.pk)
    draft: Hearing = stored.get_latest_revision_as_object()
    return draft
