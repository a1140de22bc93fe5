"""Sources in the admin, which have no drafts."""

from typing import Any

from tracker.editing.panels.sources import SOURCE
from tracker.editing.views.choosers import RecordChooserViewSet
from tracker.editing.views.editing import RecordCreateView, RecordEditView, RecordRevertView
from tracker.editing.views.holding_back import HoldsSourceBackMixin
from tracker.editing.viewsets.base import RecordViewSet
from tracker.models import Source


class SourceChooserViewSet(RecordChooserViewSet):
    """The chooser of a source, in which a new one can be recorded."""

    begun_with = ("title", "publisher", "published_on", "kind", "url")


class SourceEditView(HoldsSourceBackMixin, RecordEditView):
    """Change a source; only when it is saved, as there is no draft."""

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Begin without autosave, which would also send a file again with each keystroke."""
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class SourceRevertView(HoldsSourceBackMixin, RecordRevertView):
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
