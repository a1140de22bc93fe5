"""Sources and limits of detention in the admin: without drafts, so a change counts at once."""

from tracker.editing.panels.laws import DETENTION_LIMIT
from tracker.editing.panels.sources import SOURCE
from tracker.editing.views.choosers import RecordChooserViewSet
from tracker.editing.viewsets.base import RecordViewSet
from tracker.models import DetentionLimit, Source


class SourceChooserViewSet(RecordChooserViewSet):
    """The chooser of a source, in which a new one can be recorded."""

    begun_with = ("title", "publisher", "published_on", "kind", "url")


class SourceViewSet(RecordViewSet):
    """Articles, judgments, letters, interviews."""

    model = Source
    icon = "openquote"
    base_url_path = "court-watch/sources"
    edit_handler = SOURCE
    chooser_viewset_class = SourceChooserViewSet
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
    telling = ("offence_class", "max_months", "share_of_minimum", "is_checked")
