"""Limits of detention before trial in the admin, which have no drafts."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import StatusFlagColumn

from tracker.editing.panels.laws import DETENTION_LIMIT
from tracker.editing.views.editing import RecordCreateView, RecordEditView
from tracker.editing.views.holding_back import HoldsLimitBackMixin
from tracker.editing.viewsets.base import RecordViewSet
from tracker.models import DetentionLimit

# Without them the list has Python's "True" and "False", in any language.
CHECKED = StatusFlagColumn(
    "is_checked", label=_("checked by a lawyer"), true_label=_("yes"), false_label=_("no")
)
WAITS = StatusFlagColumn(
    "waits",
    label=_("waits for another reviewer"),
    accessor=lambda limit: limit.shown is not None,
    true_label=_("yes"),
    false_label=_("no"),
)


class LimitCreateView(HoldsLimitBackMixin, RecordCreateView):
    """Propose a limit."""


class LimitEditView(HoldsLimitBackMixin, RecordEditView):
    """Propose another limit, or agree to what somebody else proposed."""


class DetentionLimitViewSet(RecordViewSet):
    """How long a person may be held before trial."""

    model = DetentionLimit
    icon = "time"
    base_url_path = "court-watch/detention-limits"
    edit_handler = DETENTION_LIMIT
    add_view_class = LimitCreateView
    edit_view_class = LimitEditView
    called_with = ("law", "source")
    search_fields = ("article", "law__name_km", "law__name_en")
    telling = ("offence_class", "max_months", "share_of_minimum", CHECKED, WAITS)
