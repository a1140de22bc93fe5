"""Keeping the draft of a hearing, and planning the sitting that it was postponed to."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from tracker.dates import PartialDate
from tracker.models import Hearing


def keep_draft(hearing: Hearing, by: Any) -> Hearing | None:
    """Save a hearing as a draft under a user's name; give the sitting it was postponed to.

    That sitting is made once, and moved while nothing else is known of it; None where there is
    none. Raises ValidationError, with nothing written, where the hearing breaks a rule.
    """
    with transaction.atomic():
        _save_draft(hearing, by)
        return _plan_next(hearing, by)


def _save_draft(hearing: Hearing, by: Any) -> None:
    is_new = hearing.pk is None
    hearing.full_clean()
    if hearing.first_published_at is None:
        # Nobody reads the row of a hearing that was never public, except lists of what is to come.
        hearing.live = False
        hearing.save()
    revision = hearing.save_revision(user=by, log_action=not is_new, clean=False)
    if is_new:
        log(hearing, "wagtail.create", user=by, revision=revision, content_changed=True)


def _plan_next(hearing: Hearing, by: Any) -> Hearing | None:
    day = hearing.postponed_to
    if hearing.outcome != "postponed" or day is None:
        return None
    planned = Hearing.objects.filter(follows=hearing.pk).first()
    if planned is not None:
        return _moved(planned, day, by)
    there = Hearing.objects.filter(case=hearing.case_id, held_on=str(day), follows=None)
    for other in there.exclude(pk=hearing.pk)[:1]:
        return _tied(other, hearing, by)
    return _made(hearing, day, by)


def _moved(planned: Hearing, day: PartialDate, by: Any) -> Hearing:
    """Move a sitting that was only announced to the day that is known now."""
    draft = _draft_of(planned)
    if draft.outcome == "scheduled" and draft.held_on != day:
        draft.held_on, draft.starts_at = day, None
        _save_draft(draft, by)
    return planned


def _tied(other: Hearing, hearing: Hearing, by: Any) -> Hearing:
    """Take the sitting of that day for the one that follows, as somebody recorded it already."""
    draft = _draft_of(other)
    if draft.follows_id is None:
        draft.follows = hearing
        _save_draft(draft, by)
    return other


def _made(hearing: Hearing, day: PartialDate, by: Any) -> Hearing:
    planned = Hearing(
        case_id=hearing.case_id,
        court_id=hearing.court_id,
        held_on=day,
        hearing_kind=hearing.hearing_kind,
        outcome="scheduled",
        follows=hearing,
        visibility=hearing.visibility,
        is_synthetic=hearing.is_synthetic,
    )
    _save_draft(planned, by)
    return planned


def _draft_of(hearing: Hearing) -> Hearing:
    draft: Hearing = hearing.get_latest_revision_as_object()
    return draft
