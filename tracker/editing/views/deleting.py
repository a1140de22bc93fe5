"""Deleting: only what readers never saw and nothing rests on."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import quote
from django.db import router
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin import messages
from wagtail.snippets.bulk_actions import DeleteBulkAction

from tracker.actions.publish import is_published
from tracker.models import DetentionLimit, Law, Record, Source
from tracker.models.confidentiality import called, is_hidden_from

MOST_NAMED = 5


class NoBulkDeletion(DeleteBulkAction):
    """Nothing is deleted many at a time, nor is a hidden record named on the way to it."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer that there is no such page."""
        raise Http404


def refuse_deletion(request: Any, rows: Iterable[Any]) -> HttpResponseBase | None:
    """Answer a request to delete rows that must stay with the reason; None lets it go on."""
    for row in rows:
        if row._meta.app_label == "tracker" and (reason := _reason_to_keep(row, request.user)):
            messages.error(request, reason)
            return redirect(_edit_address(row))
    return None


def _reason_to_keep(row: Any, user: Any) -> str | None:
    if isinstance(row, Record) and is_published(row.reference):
        return _(
            "%(record)s was published, so it can't be deleted: its reference must lead somewhere."
            " Withdraw it instead."
        ) % {"record": row}
    if isinstance(row, DetentionLimit) and row.for_readers():
        return _("Readers are told of this limit, so it can't be deleted. Propose another instead.")
    users = _users_of(row, user)
    if users:
        return _("%(record)s can't be deleted while it is used by: %(users)s.") % {
            "record": row,
            "users": "; ".join(users),
        }
    return None


def _users_of(row: Any, user: Any) -> list[str]:
    """Name some of the rows that would be left without what they rest on, hidden ones not."""
    collector = Collector(using=router.db_for_write(type(row)), origin=row)
    try:
        collector.collect([row])
    except ProtectedError as error:
        held: set[Any] = error.protected_objects
    except RestrictedError as error:
        held = error.restricted_objects
    else:
        held = _limits_told_on(row)
    return sorted({_called(other, user) for other in held})[:MOST_NAMED]


def _limits_told_on(row: Any) -> set[Any]:
    """Give the limits of which readers are told as resting on this, whatever was proposed since."""
    if not isinstance(row, Law | Source):
        return set()
    return set(DetentionLimit.objects.resting_on(type(row), [row.pk]))


def _called(row: Any, user: Any) -> str:
    """Name the record that a row belongs to, or the row itself."""
    while keys := [field for field in row._meta.fields if isinstance(field, ParentalKey)]:
        row = getattr(row, keys[0].name)
    return called(row, user) if is_hidden_from(user, row) else f"{row._meta.verbose_name} {row}"


def _edit_address(row: Any) -> str:
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[quote(row.pk)])
