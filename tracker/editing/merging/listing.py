"""The list of merges, with who merged what, when and why."""

from collections.abc import Iterator
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from tracker.editing.merging.kinds import mergeable_models, models_merged_by
from tracker.editing.merging.merged import merges_for, names_in
from tracker.editing.merging.views import MERGED
from tracker.editing.needs.spreadsheets import BYTE_ORDER_MARK, harmless
from tracker.models import Merge

LIST, RESULTS = "tracker_merges", "tracker_merges_results"


def kinds() -> list[tuple[str, Any]]:
    """Give the kinds, by the letter their references begin with."""
    return [
        (model.prefix, str(model._meta.verbose_name_plural).capitalize())
        for model in mergeable_models()
    ]


class MergeFilterSet(WagtailFilterSet):
    """Which merges are listed."""

    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), choices=kinds, field_name="kept", lookup_expr="startswith"
    )
    stands = django_filters.BooleanFilter(
        label=gettext_lazy("Undone"), field_name="undone_at", lookup_expr="isnull", exclude=True
    )
    record = django_filters.CharFilter(label=gettext_lazy("Reference"), method="of_record")
    merged_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Merged at"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Merge
        fields = ["kind", "merged_by", "stands", "record", "merged_at"]

    def of_record(self, merges: QuerySet[Merge], _name: str, typed: str) -> QuerySet[Merge]:
        """Keep the merges in which a record stayed or went."""
        reference = typed.strip().upper()
        return merges.filter(Q(kept=reference) | Q(dropped=reference))


class MergesView(ReportView):
    """Every merge that the user may know of, newest first."""

    page_title = gettext_lazy("Merges")
    header_icon = "resubmit"
    filterset_class = MergeFilterSet
    index_url_name = LIST
    index_results_url_name = RESULTS
    model = Merge
    is_searchable = False
    default_ordering = "-merged_at"
    columns = [
        TitleColumn(
            "merge",
            label=gettext_lazy("Merge"),
            accessor="told",
            get_url=lambda merge: reverse(MERGED, args=[merge.pk]),
        ),
        DateColumn("merged_at", label=gettext_lazy("Merged at"), sort_key="merged_at"),
        Column("merged_by", label=gettext_lazy("Merged by")),
        Column("because", label=gettext_lazy("Why")),
        Column("state", label=gettext_lazy("State")),
    ]
    list_export = [
        "dropped",
        "kept",
        "merged_at",
        "reason_km",
        "reason_en",
        "undone_at",
        "undone_because_km",
        "undone_because_en",
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer whoever may merge anything; raises PermissionDenied for others."""
        if not models_merged_by(request.user):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_base_queryset(self) -> QuerySet[Merge]:
        """Give the merges that the user may know of."""
        return merges_for(self.request.user)

    def get_queryset(self) -> QuerySet[Merge]:
        """Give them in the order that was asked for."""
        merges: QuerySet[Merge] = self.order_queryset(self.get_base_queryset())
        return merges

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Say what the records of one page are called."""
        names = names_in(object_list, self.request.user)
        for merge in object_list:
            merge.told = " → ".join(
                f"{reference} {names.get(reference, '')}".strip()
                for reference in (merge.dropped, merge.kept)
            )
            merge.because = merge.reason_en or merge.reason_km
            merge.state = _("undone") if merge.undone_at else _("stands")
        return object_list

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """Give the spreadsheet line by line."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Give a cell that no spreadsheet runs."""
        cell = super().preprocess_field_value(field, value, export_format)
        return harmless(cell) if export_format == self.FORMAT_CSV else cell
