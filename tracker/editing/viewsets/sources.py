"""Sources and limits of detention in the admin, which have no drafts."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import StatusFlagColumn

from tracker.editing.panels.laws import DETENTION_LIMIT
from tracker.editing.panels.sources import SOURCE
from tracker.editing.views.choosers import RecordChooserViewSet
from tracker.editing.views.editing import RecordCreateView, RecordEditView, RecordRevertView
from tracker.editing.views.holding_back import HoldsBackMixin
from tracker.editing.viewsets.base import RecordViewSet
from tracker.models import DetentionLimit, Source

# Without it the list has Python's "True" and "False", in any language.
CHECKED = StatusFlagColumn(
    "is_checked", label=_("checked by a lawyer"), true_label=_("yes"), false_label=_("no")
)


class SourceChooserViewSet(RecordChooserViewSet):
    """The chooser of a source, in which a new one can be recorded."""

    begun_with = ("title", "publisher", "published_on", "kind", "url")


class SourceEditView(HoldsBackMixin, RecordEditView):
    """Change a source; only when it is saved, as there is no draft."""

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Begin without autosave, which would also send a file again with each keystroke."""
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class SourceRevertView(HoldsBackMixin, RecordRevertView):
    """Return to an older revision of a source."""


class SourceCreateView(RecordCreateView):
    """Begin a source; only when it is saved."""

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Begin without autosave."""
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class SourceViewSet(RecordViewSet):
    """Articles, judgments, letters, interviews."""

    model = Source
    icon = "openquote"
    base_url_path = "court-watch/sources"
    edit_handler = SOURCE
    chooser_viewset_class = SourceChooserViewSet
    add_view_class = SourceCreateView
    edit_view_class = SourceEditView
    revisions_revert_view_class = SourceRevertView
    search_fields = ("title", "publisher", "url")
    telling = ("publisher", "published_on", "kind", "reliability")
    list_filter = ["kind", "reliability"]


class DetentionLimitViewSet(RecordViewSet):
    """How long a person may be held before trial."""

    model = DetentionLimit
    icon = "time"
    base_url_path = "court-watch/detention-limits"
    edit_handler = DETENTION_LIMIT
    called_with = ("law", "source")
    search_fields = ("article", "law__name_km", "law__name_en")
    telling = ("offence_class", "max_months", "share_of_minimum", CHECKED)
