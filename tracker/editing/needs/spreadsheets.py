"""What editors download opens in a spreadsheet, which must run nothing that a name may hold."""

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpResponseBase
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from tracker.editing.needs.base import Need
from tracker.editing.needs.lines import Line, lines
from tracker.publication.batches import batched

#: What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
#: Tells a spreadsheet that the text is UTF-8: it would guess Khmer wrong.
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
AT_ONCE: Final = 500


def harmless(value: Any) -> Any:
    """Give a text that no spreadsheet runs: one that begins a formula gets an apostrophe."""
    if isinstance(value, str) and value.lstrip(" ").startswith(BEGINNINGS):
        return f"'{value}"
    return value


class NeedSpreadsheetMixin(SpreadsheetExportMixin):
    """All lines of a list, loaded some hundreds at a time."""

    need: Need
    request: Any
    list_export = (
        "name", "reference", "kind", "what", "date", "state", "written_by", "changed_at", "url",
    )  # fmt: skip
    export_headings = {
        "name": _("Record"),
        "reference": _("Reference"),
        "kind": _("Kind"),
        "what": _("What"),
        "date": _("Date"),
        "state": _("State"),
        "written_by": _("Last written by"),
        "changed_at": _("Changed"),
        "url": _("Address"),
    }

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer with the page, or with the spreadsheet that was asked for."""
        if self.is_export:
            sheet: HttpResponseBase = self.as_spreadsheet(self._all_lines(), request.GET["export"])
            return sheet
        page: HttpResponseBase = super().get(request, *args, **kwargs)
        return page

    def _all_lines(self) -> Iterator[Line]:
        rows, language = self.get_filtered_queryset(), get_language()
        for some in batched(rows, AT_ONCE):
            # What is streamed is drawn after the view has returned, and with it the language.
            with override(language):
                drawn = lines(self.need, some)
            yield from drawn

    def to_row_dict(self, item: Line) -> dict[str, Any]:
        """Give the cells of a line, with an address that leads here from anywhere."""
        cells: dict[str, Any] = super().to_row_dict(item)
        return {**cells, "url": self.request.build_absolute_uri(item.url)}

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """Give the spreadsheet line by line."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Give a cell; Wagtail keeps formulas out of XLSX, and leaves them in CSV."""
        cell = super().preprocess_field_value(field, value, export_format)
        return harmless(cell) if export_format == self.FORMAT_CSV else cell
