"""The block of a chart, drawn on the server, with its figures as a table beside it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, TextBlock

from home.blocks.data import DataBlock, Rows
from home.data.chart import BARS, COLUMNS, LINE, STACKED, ChartData, read_chart
from home.data.chart_drawing import draw_chart


class ChartBlock(DataBlock):
    """Bars, columns, stacked columns or lines over a scale that begins at nought."""

    kind = ChoiceBlock(
        label=_("kind"),
        choices=[
            (BARS, _("bars, for words")),
            (COLUMNS, _("columns, for years")),
            (STACKED, _("stacked columns, for parts of a whole")),
            (LINE, _("lines, for change")),
        ],
        default=BARS,
    )
    data = TextBlock(
        label=_("figures"),
        required=False,
        default="",
        rows=8,
        help_text=_("CSV: a label in the first column, figures in one to four more, and headings."),
    )
    summary = TextBlock(
        label=_("what it shows"),
        max_length=500,
        help_text=_("One or two sentences, for those who cannot see the chart too."),
    )

    def read(self, value: Any) -> ChartData:
        """Read the figures; raises ValidationError."""
        return read_chart(value["data"] or "", value["kind"])

    def rows(self, value: Any) -> Rows:
        """Give the figures as they were read."""
        table = self.read(value).table
        return [column.heading for column in table.columns], table.rows

    def drawn(self, value: Any) -> dict[str, Any]:
        """Give the drawing, and the figures as lines of a label and a value for each series."""
        data = self.read(value)
        lines = zip(
            data.labels, zip(*(one.values for one in data.series), strict=True), strict=True
        )
        return {
            "chart": draw_chart(data, value["kind"]),
            "series": list(enumerate((one.name for one in data.series), start=1)),
            "heading": data.table.columns[0].heading,
            "lines": list(lines),
        }

    class Meta:
        template = "home/blocks/chart.html"
        icon = "view"
        label = _("chart")
