"""Lists of records in the admin, found by name in either script or by reference."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.snippets.views.snippets import IndexView

from tracker.editing.finding import found_by


def state_of(record: Any) -> Any:
    """Say where a record stands, from its row alone: Wagtail's own column asks once per row."""
    if not record.live:
        return _("withdrawn") if record.first_published_at else _("draft")
    return _("published, with a draft") if record.has_unpublished_changes else _("published")


STATE = Column("state", label=_("State"), accessor=state_of)
REFERENCE = Column("reference", label=_("Reference"), sort_key="pk")


class RecordIndexView(IndexView):
    """A list without boxes to tick: nothing is done to many records at a time."""

    @cached_property
    def columns(self) -> list[Column]:
        """Give the columns."""
        columns = super().columns
        return [each for each in columns if not isinstance(each, BulkActionsCheckboxColumn)]

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows that match what was typed."""
        if not self.is_searching:
            return queryset
        return found_by(self.search_query, queryset, tuple(self.search_fields))
