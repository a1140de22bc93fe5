"""How a page writes dates, counts and sums: in the reader's words and digits."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.dates import format_date, format_number, format_riel, khmer_digits, short_date
from tracker.public.wording import NOTHING, reader_language

DATES_KEPT: Final = 4096


def written(edtf: str | None) -> SafeString:
    """Write an EDTF date out, for a sentence."""
    return _written(edtf, reader_language()) if edtf else NOTHING


def tabled(edtf: str | None) -> SafeString:
    """Write an EDTF date in short, for a table."""
    return _tabled(edtf, reader_language()) if edtf else NOTHING


@lru_cache(maxsize=DATES_KEPT)
def _written(edtf: str, language: str) -> SafeString:
    return _time(edtf, format_date(edtf, language))


@lru_cache(maxsize=DATES_KEPT)
def _tabled(edtf: str, language: str) -> SafeString:
    return _time(edtf, short_date(edtf, language))


def _time(edtf: str, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', edtf.rstrip("~"), words)


def digits(value: object) -> str:
    """Write the digits of a value as the reader's language does."""
    text = str(value)
    return khmer_digits(text) if reader_language() == "km" else text


def riel(amount: int | Decimal) -> str:
    """Write a sum of riel, in the reader's digits."""
    return format_riel(amount, reader_language())


def number(value: int | Decimal) -> str:
    """Write a number with its digits grouped, in the reader's digits."""
    return format_number(value, reader_language())
