"""Blocks of data: a table, a chart, a map. Each is text that is checked when it is saved."""

from collections.abc import Sequence
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, StructBlock, TextBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from home.data.files import check_size, text_of
from tracker.public.charts.spreadsheets import harmless

Rows = tuple[Sequence[str], Sequence[Sequence[str]]]
"""The headings of a file of data, and its rows."""
MADE_UP: Final = "made_up"


class DataBlock(StructBlock):
    """What tables, charts and maps share: a caption, the data, where they are from.

    A chosen file is read into the text when the page is saved and then let go: each version of the
    page keeps the data that it was published with.
    """

    caption = CharBlock(label=_("caption"), max_length=200)
    data = TextBlock(label=_("data"), required=False, default="", rows=8)
    file = DocumentChooserBlock(
        label=_("or a file of data"),
        required=False,
        help_text=_("When the page is saved, its data replace those above."),
    )
    source = CharBlock(
        label=_("where the data are from"), required=False, default="", max_length=300
    )
    source_url = URLBlock(label=_("address of the source"), required=False, default="")
    made_up = BooleanBlock(
        label=_("the figures are made up"),
        required=False,
        help_text=_("Readers are told so at the top of the page and beside the figures."),
    )

    def read(self, value: Any) -> Any:
        """Read the data of a block; raises ValidationError that names what is wrong."""
        raise NotImplementedError

    def rows(self, value: Any) -> Rows:
        """Give the data as the rows of a file; raises ValidationError."""
        raise NotImplementedError

    def drawn(self, value: Any) -> dict[str, Any]:
        """Give what the template shows of data that are sound; raises ValidationError."""
        raise NotImplementedError

    def clean(self, value: Any) -> Any:
        """Give the block with the text of its file; errors stand on the data or on the file."""
        cleaned = super().clean(value)
        given = "file" if cleaned["file"] else "data"
        if self.is_deferred_validation and given == "data" and not cleaned["data"]:
            return cleaned
        try:
            if document := cleaned["file"]:
                cleaned["data"], cleaned["file"] = _text_in(document), None
            self.read(cleaned)
        except ValidationError as error:
            raise StructBlockValidationError({given: error}) from error
        return cleaned

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Give what is drawn and the address of the file; data that are unsound give neither."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        try:
            drawn = self.drawn(value)
        except ValidationError:
            return {**context, "is_unsound": True}
        page, block = context.get("page"), context.get("block")
        key = getattr(block, "id", None)
        path = reverse("home:block_csv", args=[page.pk, key]) if page and page.pk and key else ""
        return {**context, **drawn, "csv_path": path, "key": key or id(value)}


def as_file(rows: Rows) -> Rows:
    """Give headings and rows in which no cell is run by a spreadsheet."""
    headings, lines = rows
    return [str(harmless(heading)) for heading in headings], lines


def _text_in(document: Any) -> str:
    try:
        check_size(document.get_file_size() or 0)
        with document.open_file() as file:
            text = text_of(file.read())
    except OSError as error:
        raise ValidationError(_("This file is gone. Choose another one.")) from error
    check_size(len(text.encode()))
    return text
