"""Lists of records in the admin, found by name in either script or by reference."""

from collections.abc import Callable
from typing import Any

from django.db.models import ForeignKey, Model, QuerySet
from django.forms import ModelChoiceField
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.snippets.views.snippets import IndexView

from tracker.editing.finding import found_by
from tracker.models.confidentiality import called, visible_to


def state_of(record: Any) -> Any:
    """Say where a record stands, from its row alone: Wagtail's own column asks once per row."""
    if not record.live:
        return _("withdrawn") if record.first_published_at else _("draft")
    return _("published, with a draft") if record.has_unpublished_changes else _("published")


STATE = Column("state", label=_("State"), accessor=state_of)
REFERENCE = Column("reference", label=_("Reference"), sort_key="pk")


def _leads_to(model: type[Model], field_name: str) -> type[Model] | None:
    names = {field.name: field for field in model._meta.fields}
    field = names.get(field_name)
    return field.related_model if isinstance(field, ForeignKey) else None


class RecordIndexView(IndexView):
    """A list without boxes to tick: nothing is done to many records at a time."""

    @cached_property
    def columns(self) -> list[Column]:
        """Give the columns."""
        columns = super().columns
        return [each for each in columns if not isinstance(each, BulkActionsCheckboxColumn)]

    def _get_custom_column(self, field_name: str, *args: Any, **kwargs: Any) -> Column:
        """Give a column; what a row leads to is named to those who may know of it."""
        if _leads_to(self.model, field_name) is not None:
            kwargs["accessor"] = self._name_of(field_name)
        return super()._get_custom_column(field_name, *args, **kwargs)

    def _name_of(self, relation: str) -> Callable[[Any], str]:
        def name(row: Any) -> str:
            other = getattr(row, relation)
            return "" if other is None else called(other, self.request.user)

        return name

    @cached_property
    def filters(self) -> Any:
        """Give the filters, whose choices are records that the user may know of."""
        filters = super().filters
        fields = filters.form.fields.values() if filters is not None else ()
        for field in fields:
            if isinstance(field, ModelChoiceField) and field.queryset is not None:
                field.queryset = visible_to(self.request.user, field.queryset)
        return filters

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows that match what was typed."""
        if not self.is_searching:
            return queryset
        return found_by(self.search_query, queryset, tuple(self.search_fields))
