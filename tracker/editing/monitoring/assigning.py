"""Assigning court monitors to cases, by administrators and reviewers."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from tracker.editing.forms import CheckedForm
from tracker.editing.monitoring.access import MONITOR
from tracker.editing.viewsets.base import RecordViewSet
from tracker.models import Assignment


class AssignmentForm(CheckedForm):
    """Who follows which case."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        accounts: Any = get_user_model().objects
        self.fields["monitor"].queryset = accounts.with_perm(MONITOR, include_superusers=False)


class AssignmentViewSet(RecordViewSet):
    """Which monitor follows which case."""

    model = Assignment
    icon = "clipboard-list"
    base_url_path = "court-watch/assignments"
    called_with = ("monitor", "case")
    search_fields = ("monitor__username", "case__title_km", "case__title_en")
    telling = ("case",)
    list_filter = ("monitor",)
    edit_handler = ObjectList(
        [
            FieldPanel("monitor"),
            FieldPanel(
                "case",
                help_text=_(
                    "The monitor learns what the case is called and when it is heard, even if it"
                    " is confidential, and reports on its hearings."
                ),
            ),
        ],
        base_form_class=AssignmentForm,
    )
