"""The page of one need: a list with filters, and the same list as a spreadsheet."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, Table
from wagtail.admin.views.reports import ReportView

from tracker.editing.needs.base import Need
from tracker.editing.needs.columns import columns
from tracker.editing.needs.filters import NeedFilterSet
from tracker.editing.needs.lines import lines
from tracker.editing.needs.parts import TIES, Part, how_many, together
from tracker.editing.needs.registry import need_called
from tracker.editing.needs.routes import LIST, RESULTS
from tracker.editing.needs.spreadsheets import NeedSpreadsheetMixin


class NeedView(NeedSpreadsheetMixin, ReportView):
    """One need: what is lacking, where, since when, and who wrote it last."""

    results_template_name = "tracker/editing/needs/list_results.html"
    filterset_class = NeedFilterSet
    header_icon = "tasks"
    table_classname = "listing needs-list"
    need: Need

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Find the need; raises Http404 where there is none of that name."""
        super().setup(request, *args, **kwargs)
        need = need_called(kwargs["slug"])
        if need is None:
            raise Http404
        self.need = need

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer whoever can mend any of it; raises PermissionDenied for others."""
        if not self.need.is_for(request.user):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_page_title(self) -> Any:
        """Give the name of the need."""
        return self.need.label

    def get_filename(self) -> str:
        """Give the name of the spreadsheet."""
        return self.need.slug

    def get_index_url(self) -> str:
        """Give the address of the list."""
        return reverse(LIST, args=[self.need.slug])

    def get_index_results_url(self) -> str:
        """Give the address of the part of the list that changes with the filters."""
        return reverse(RESULTS, args=[self.need.slug])

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Give the filters of this need."""
        return {**super().get_filterset_kwargs(), "need": self.need}

    @cached_property
    def columns(self) -> list[Column]:
        """Give the columns, leaving out what is the same in every line."""
        return columns(self.need)

    @property
    def default_ordering(self) -> str:
        """The order in which the need is shown unless another is asked for."""
        return self.need.ordering

    @cached_property
    def selected(self) -> list[Part]:
        """What the user may see of the need and asked for."""
        return self.need.selected(self.request.user, self.filters.chosen)

    def get_filtered_queryset(self) -> Any:
        """Give the lines that were asked for, in order."""
        return together(self.selected, (self.ordering, *TIES))

    def get_paginator(self, *args: Any, **kwargs: Any) -> Any:
        """Give the pages; the lines are counted without what they show."""
        paginator = super().get_paginator(*args, **kwargs)
        paginator.count = how_many(self.selected)
        return paginator

    def get_table(self, object_list: Any) -> Table:
        """Give the table of one page, with what its lines show."""
        return super().get_table(lines(self.need, object_list))
