"""Where the admin leads to copying a case."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets import Button

from tracker.editing.copying.views import CopyCaseView
from tracker.editing.guarding import guarded
from tracker.models import Case

NAME = "tracker_copy_case"


def copying_addresses() -> list[URLPattern]:
    """Give the addresses of copying."""
    return [
        path("court-watch/cases/<int:pk>/copy/", guarded(CopyCaseView.as_view(), Case), name=NAME)
    ]


def copy_button(record: Any, user: Any) -> Iterator[Button]:
    """Offer to copy a case to who may begin one."""
    if isinstance(record, Case) and user.has_perm("tracker.add_case"):
        yield Button(
            _("Copy for co-defendants"),
            url=reverse(NAME, args=[record.pk]),
            icon_name="copy",
            priority=12,
        )
