"""Tables as CSV that a spreadsheet opens right: Khmer legible, nothing run as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from django.http import HttpResponse

Cell = str | int
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel reads UTF-8 as a Western code page, and Khmer as rubbish."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write a table as CSV with a byte order mark and lines that end as RFC 4180 says."""
    text = StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: Cell) -> Cell:
    """Put an apostrophe before text that a spreadsheet would run (OWASP, CSV injection)."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA_SIGNS):
        return f"'{cell}"
    return cell


def csv_response(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """Offer a table as a file to save; `name` is the file's name without its ending."""
    response = HttpResponse(csv_text(header, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
