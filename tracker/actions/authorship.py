"""Two people for every publication: who wrote what a revision would newly show to readers."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision

from tracker.actions.substance import Content, content_of, substance
from tracker.models import Record

MOST_NAMED = 5


def refuse_own_work(record: Record, revision: Revision, user: Any = None) -> None:
    """Raise ValidationError, saying who may, where a user would publish what they wrote.

    Without a user, who is at work in the admin counts; a command that publishes what was approved
    for later is nobody's.
    """
    user = user or get_active_log_context().user
    if user is not None and wrote(record, revision, user):
        raise ValidationError(_said_to_author(record, revision))


def wrote(record: Record, revision: Revision, user: Any) -> bool:
    """Whether a user wrote any of what publishing the revision would newly show."""
    # Most readers of a form wrote nothing in it: they are told apart without reading revisions.
    if not _unpublished(record, revision).filter(user=user).exists():
        return False
    return user.pk in authors_of(record, revision)


def authors_of(record: Record, revision: Revision) -> set[int]:
    """Give the keys of the users who changed a fact since the last publication, up to a revision.

    A revision that repeats the one before makes nobody an author: a reviewer who approves from the
    form saves one.
    """
    model, before = type(record), _published_content(record)
    known = substance(model, before) if before is not None else None
    authors = set()
    for each in _unpublished(record, revision):
        stated = substance(model, each.content)
        if stated != known and each.user_id is not None:
            authors.add(each.user_id)
        known = stated
    return authors


def _unpublished(record: Record, revision: Revision) -> QuerySet[Revision]:
    """Give the revisions since the one that was published last, up to one, oldest first."""
    rows: QuerySet[Revision] = record.revisions.filter(created_at__lte=revision.created_at)
    if record.live_revision_id:
        rows = rows.filter(created_at__gt=record.live_revision.created_at)
    elif record.last_published_at:
        rows = rows.filter(created_at__gt=record.last_published_at)
    return rows.order_by("created_at", "pk")


def _published_content(record: Record) -> Content | None:
    """Give what readers see, or saw last, of a record; None where they never saw it."""
    if record.live:
        return content_of(type(record)._default_manager.get(pk=record.pk))
    if record.last_published_at is None:
        return None
    seen = record.revisions.filter(created_at__lte=record.last_published_at)
    last = seen.order_by("created_at", "pk").last()
    return last.content if last else None


def _said_to_author(record: Record, revision: Revision) -> str:
    others = others_who_publish(record, authors_of(record, revision))
    names = [user.get_full_name() or user.get_username() for user in others[:MOST_NAMED]]
    if not names:
        return _(
            "You wrote part of this change, so somebody else has to publish it. Nobody else may"
            " yet: ask an administrator to add somebody to the reviewers."
        )
    return _("You wrote part of this change, so somebody else has to publish it: %(names)s.") % {
        "names": ", ".join(names)
    }


def others_who_publish(record: Record, authors: set[int]) -> QuerySet[Any]:
    """Give the active users, other than the authors, who may publish records of this kind."""
    right = Permission.objects.filter(
        content_type__app_label=record._meta.app_label,
        codename=f"publish_{record._meta.model_name}",
    )
    may = Q(is_superuser=True) | Q(user_permissions__in=right) | Q(groups__permissions__in=right)
    users: QuerySet[Any] = get_user_model()._default_manager.filter(may, is_active=True)
    return users.exclude(pk__in=authors).order_by("pk").distinct()
