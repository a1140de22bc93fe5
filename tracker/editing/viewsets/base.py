"""What the admin of every kind of record shares."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from wagtail.admin.ui.tables import Column
from wagtail.models import RevisionMixin
from wagtail.snippets.views.snippets import SnippetViewSet

from tracker.editing.auditing.views import RecordHistoryView
from tracker.editing.comparing.views import RecordCompareView
from tracker.editing.guarding import View, guarded
from tracker.editing.merging.merged import without_merged
from tracker.editing.views.choosers import RecordChooserViewSet
from tracker.editing.views.editing import (
    RecordCreateView,
    RecordEditView,
    RecordRevertView,
    RecordReviewView,
    RecordWorkflowActionView,
)
from tracker.editing.views.lists import REFERENCE, STATE, RecordIndexView
from tracker.editing.views.withdrawing import RecordUnpublishView
from tracker.editing.wording import HOME, updated_column
from tracker.models.confidentiality import visible_to
from tracker.models.records import Referenced


class RecordViewSet(SnippetViewSet):
    """One kind of record: a list, a form in tabs, drafts, review, history."""

    index_view_class = RecordIndexView
    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    revisions_revert_view_class = RecordRevertView
    unpublish_view_class = RecordUnpublishView
    workflow_action_view_class = RecordWorkflowActionView
    collect_workflow_action_data_view_class = RecordReviewView
    history_view_class = RecordHistoryView
    revisions_compare_view_class = RecordCompareView
    chooser_viewset_class = RecordChooserViewSet
    # A copy would take rows and their references along; what is copied on purpose has its own way.
    copy_view_enabled = False
    breadcrumbs_items: ClassVar[list[dict[str, Any]]] = [HOME]
    # None: the database is asked, as the search engine holds only what is published.
    search_backend_name = None
    chooser_per_page = 20
    # It walks a whole record once for every row that is saved: 7,000 queries for a trial of fifty.
    # Whether a record is used is asked of the database when somebody wants to delete it.
    add_to_reference_index = False

    #: Relations that the name of a record needs, read along with it.
    called_with: tuple[str, ...] = ()
    #: Fields in which a typed word is looked for; also by choosers.
    search_fields: tuple[str, ...] = ("name_km", "name_en")
    #: Columns between the name and the reference.
    telling: tuple[str | Column, ...] = ("name_km",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        named = [REFERENCE] if issubclass(self.model, Referenced) else []
        state = [STATE] if self.draftstate_enabled else []
        # Of what has no revisions the history tells when it was changed, and the list does not.
        updated = [updated_column()] if issubclass(self.model, RevisionMixin) else []
        self.list_display = ["__str__", *self.telling, *named, *updated, *state]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Leave out the page of usages, which the index would have to know."""
        common: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        return {**common, "usage_url_name": None}

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        """Make a view at which a record that is hidden from its user is not found."""
        return guarded(super().construct_view(view_class, **kwargs), self.model)

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Give the rows a user may know of, with what their names and columns need."""
        rows: QuerySet[Any] = self.model._default_manager.select_related(*self.called_with)
        return without_merged(visible_to(request.user, rows))
