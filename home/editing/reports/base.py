"""What our reports share: rows a user may mend, and a spreadsheet that runs no formula."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from tracker.public.charts.spreadsheets import harmless

#: Tells a spreadsheet that the text is UTF-8: it would guess Khmer wrong.
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class EditLink(TitleColumn):
    """A page's title, which leads to its form."""

    def get_value(self, instance: Any) -> Any:
        """Give the title."""
        return page_of(instance).get_admin_display_title()

    def get_link_url(self, instance: Any, parent_context: Any) -> str:
        """Give the address of the form."""
        return reverse("wagtailadmin_pages:edit", args=[page_of(instance).pk])


class MendingReport(ReportView):
    """A list of what is wrong with pages, for those who may change them."""

    header_icon = "warning"
    default_ordering = "pk"
    any_permission_required = ["add", "change", "publish"]
    permission_policy = page_permission_policy
    results_template_name = "home/editing/report_results.html"
    advice: Any = ""
    columns = [EditLink("title", label=_("Page")), Column("language", label=_("Language"))]

    def stream_csv(self, queryset: Any) -> Any:
        """Give the spreadsheet line by line."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Give a cell; Wagtail keeps formulas out of XLSX, and leaves them in CSV."""
        cell = super().preprocess_field_value(field, value, export_format)
        return harmless(cell) if export_format == self.FORMAT_CSV else cell


def pages_to_mend(user: Any) -> Any:
    """Give the pages that a user may change, without the root."""
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return pages.filter(depth__gt=1, alias_of=None).select_related("locale")


def page_of(row: Any) -> Any:
    """Give the page of a row, which may be the page itself."""
    return row if isinstance(row, Page) else row.page
