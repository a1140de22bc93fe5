"""The block of a table, which readers sort, filter and take away as CSV."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock

from home.blocks.data import DataBlock, Rows
from home.data.table import Column, Table, number_of, read_table


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the column that it stands in."""

    text: str
    column: Column

    @property
    def number(self) -> Decimal | None:
        """The number that it writes, in a column of numbers."""
        return number_of(self.text)


class TableBlock(DataBlock):
    """A table with a row of headings."""

    data = TextBlock(
        label=_("rows"),
        required=False,
        default="",
        rows=8,
        help_text=_(
            "CSV: the headings in the first row; commas, semicolons or tabs between cells."
            " Rows copied from a spreadsheet can be pasted as they are."
        ),
    )
    kinds = CharBlock(
        label=_("kinds of columns"),
        required=False,
        default="",
        max_length=300,
        help_text=_(
            "text, number, date or link for each column, with commas between. Left empty, the"
            " rows tell."
        ),
    )

    def read(self, value: Any) -> Table:
        """Read the table; raises ValidationError."""
        return read_table(value["data"] or "", value["kinds"] or "")

    def rows(self, value: Any) -> Rows:
        """Give the table as it was read."""
        table = self.read(value)
        return [column.heading for column in table.columns], table.rows

    def drawn(self, value: Any) -> dict[str, Any]:
        """Give the columns, and rows of cells that know their kind."""
        table = self.read(value)
        rows = [list(map(Cell, row, table.columns)) for row in table.rows]
        return {"columns": table.columns, "rows": rows}

    class Meta:
        template = "home/blocks/table.html"
        icon = "table"
        label = _("table")
