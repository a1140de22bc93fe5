"""The text of a file of data: CSV in UTF-8 or UTF-16, GeoJSON, the first sheet of an Excel file."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any, Final
from zipfile import BadZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

MOST_BYTES: Final = 1_000_000
"""More than this is no table that people read on a page."""
MOST_ROWS: Final = 2_000
BYTE_ORDER_MARK: Final = "\ufeff"


def check_size(size: int) -> None:
    """Raise ValidationError for more data than a page takes; to be asked before they are read."""
    if size > MOST_BYTES:
        raise ValidationError(
            _(
                "These data have %(size)s MB; a page takes 1 MB. Leave out rows or columns, or"
                " simplify the shapes."
            ),
            params={"size": f"{size / 1_000_000:.1f}"},
        )


def text_of(data: bytes) -> str:
    """Give the text of a file of data as CSV or GeoJSON; raises ValidationError."""
    if data.startswith(b"PK\x03\x04"):
        return _sheet(data)
    try:
        is_utf_16 = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
        text = data.decode("utf-16" if is_utf_16 else "utf-8")
    except UnicodeDecodeError as error:
        raise ValidationError(
            _("This file is not in UTF-8. Save it anew as “CSV UTF-8” and send that.")
        ) from error
    return text.removeprefix(BYTE_ORDER_MARK)


def _sheet(data: bytes) -> str:
    try:
        sheet = load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 2, values_only=True)
        return _as_csv(rows)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, IndexError, OSError) as error:
        raise ValidationError(
            _("This Excel file cannot be read. Save its sheet as “CSV UTF-8” and send that.")
        ) from error


def _as_csv(rows: Iterable[Iterable[Any]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue()


def _plain(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)
