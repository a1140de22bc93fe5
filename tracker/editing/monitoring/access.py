"""Which hearings a court monitor reads and reports on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from tracker.models import Hearing
from tracker.models.confidentiality import visible_to

MONITOR = "tracker.monitor_hearing"
EDITOR = "tracker.change_hearing"


def may_monitor(user: Any) -> bool:
    """Whether the pages are for this user at all."""
    return bool(user.has_perm(MONITOR) or user.has_perm(EDITOR))


def hearings_of(user: Any) -> QuerySet[Hearing]:
    """Give the hearings of the cases that a monitor is assigned to; to editors, all they may see.

    An assignment lets a monitor know of a case that is confidential, too. Raises PermissionDenied.
    """
    if not may_monitor(user):
        raise PermissionDenied
    assigned = Q(case__assignments__monitor=user)
    # Not joined, as one case may not list its hearings twice.
    known = Hearing.objects.filter(pk__in=Hearing.objects.filter(assigned).values("pk"))
    if user.has_perm(EDITOR):
        known |= visible_to(user, Hearing.objects.all())
    return known.select_related("case", "court")


def assigned_to(user: Any) -> QuerySet[Hearing]:
    """Give the hearings to list: of assigned cases, or of all where an editor has none."""
    hearings = hearings_of(user)
    own = hearings.filter(case__assignments__monitor=user)
    return hearings if user.has_perm(EDITOR) and not own.exists() else own
