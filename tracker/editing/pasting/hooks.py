"""Where the admin leads to pasting a list of defendants."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets import Button

from tracker.editing.guarding import guarded
from tracker.editing.pasting.views import PasteDefendantsView
from tracker.models import Case

NAME = "tracker_paste_defendants"


def pasting_addresses() -> list[URLPattern]:
    """Give the addresses of pasting."""
    view = guarded(PasteDefendantsView.as_view(), Case)
    return [path("court-watch/cases/<int:pk>/paste-defendants/", view, name=NAME)]


def paste_button(record: Any, user: Any) -> Iterator[Button]:
    """Offer to paste defendants into a case to who may begin people."""
    if isinstance(record, Case) and user.has_perm("tracker.add_person"):
        yield Button(
            _("Paste a list of defendants"),
            url=reverse(NAME, args=[record.pk]),
            icon_name="clipboard-list",
            priority=13,
        )
