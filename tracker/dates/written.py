"""Dates, numbers and sums of money as readers of Khmer and of English write them.

Month names and the grouping of digits are Unicode CLDR's, through Babel: Khmer digits are grouped
with a full stop.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel.dates import get_month_names
from babel.numbers import format_decimal

from tracker.dates.partial import PartialDate

_TO_KHMER = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")
_Width = Literal["wide", "abbreviated"]


def format_date(value: PartialDate | date | str, language: str) -> str:
    """Write a date in a sentence: `31 July 2020`, `about 2020`, `ថ្ងៃទី៣១ ខែកក្កដា ឆ្នាំ២០២០`.

    Takes EDTF too, for which it raises ValueError when it is no date.
    """
    day = _partial(value)
    if language != "km":
        return _in_english(day, "wide")
    parts = [("ថ្ងៃទី", day.day), ("ខែ", _month(day, "wide", "km")), ("ឆ្នាំ", day.year)]
    written = " ".join(f"{unit}{part}" for unit, part in parts if part)
    return khmer_digits(("ប្រហែល" if day.is_estimate else "") + written)


def short_date(value: PartialDate | date | str, language: str) -> str:
    """Write a date in a table: `31 Jul 2020`, `៣១ កក្កដា ២០២០`."""
    day = _partial(value)
    if language != "km":
        return _in_english(day, "abbreviated")
    written = _joined(day.day, _month(day, "wide", "km"), day.year)
    return khmer_digits(("ប្រហែល " if day.is_estimate else "") + written)


def khmer_digits(text: str) -> str:
    """Write the digits 0-9 of a text in Khmer."""
    return text.translate(_TO_KHMER)


@lru_cache(maxsize=4_096)  # a page of figures writes hundreds, most of them small
def format_number(number: int | float | Decimal, language: str) -> str:
    """Write a number with its digits grouped: `5,000,000`, `៥.០០០.០០០`."""
    if language != "km":
        return format_decimal(number, locale="en")
    return khmer_digits(format_decimal(number, locale="km", numbering_system="khmr"))


def format_riel(amount: int | Decimal, language: str) -> str:
    """Write a sum of Cambodian riel: `5,000,000 riel`, `៥.០០០.០០០ រៀល`."""
    return f"{format_number(amount, language)} {'រៀល' if language == 'km' else 'riel'}"


def _in_english(day: PartialDate, width: _Width) -> str:
    about = "about " if day.is_estimate else ""
    return about + _joined(day.day, _month(day, width, "en"), day.year)


def _joined(*parts: int | str | None) -> str:
    return " ".join(str(part) for part in parts if part)


def _month(day: PartialDate, width: _Width, language: str) -> str | None:
    if day.month is None:
        return None
    return str(get_month_names(width, locale=language)[day.month])


def _partial(value: PartialDate | date | str) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    return (
        PartialDate.from_date(value) if isinstance(value, date) else PartialDate.parse_edtf(value)
    )
