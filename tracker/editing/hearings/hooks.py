"""Where the short page is reached from: its address, the lists of cases and hearings."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button, HeaderButton

from tracker.editing.guarding import guarded
from tracker.editing.hearings.outcomes import STILL_OPEN
from tracker.editing.hearings.views import RecordHearingView
from tracker.models import Case, Hearing

NAME = "record_hearing"


def record_hearing_urls() -> list[URLPattern]:
    """Give the address of the page."""
    view = guarded(RecordHearingView.as_view())
    return [path("court-watch/hearings/record/", view, name=NAME)]


def record_hearing_buttons(record: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Give the button of a case, or of a hearing of which nothing came yet, in their lists."""
    if isinstance(record, Case | Hearing) and _may_record(record, user):
        yield Button(
            _("Record a hearing") if isinstance(record, Case) else _("Record what came of it"),
            url=_address(record),
            icon_name="date",
            priority=15,
        )


def case_button(case: Case, user: Any) -> list[Button]:
    """Give the button for the header of a case, to those who may record."""
    if not _may_record(case, user):
        return []
    return [HeaderButton(_("Record a hearing"), url=_address(case), icon_name="date")]


def _may_record(record: Case | Hearing, user: Any) -> bool:
    if isinstance(record, Case):
        return bool(user.has_perm("tracker.add_hearing"))
    is_open = record.outcome in STILL_OPEN
    return is_open and bool(user.has_perm("tracker.change_hearing"))


def _address(record: Case | Hearing) -> str:
    return f"{reverse(NAME)}?{record.kind}={record.pk}"
