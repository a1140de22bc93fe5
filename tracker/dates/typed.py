"""Dates as people type them, in English or Khmer."""

import re

from babel.dates import get_month_names
from django.utils.translation import gettext_lazy as _

from search.text.normalise import normalise
from tracker.dates.partial import PartialDate

_ABOUT = re.compile(rf"^(?:~|c(?:irca|a)?\b\.?|about\b|around\b|{normalise('ប្រហែល')}(?:ជា)?)\s*")
_KHMER_UNITS = re.compile("|".join(normalise(unit) for unit in ("ថ្ងៃទី", "ថ្ងៃ", "ខែ", "ឆ្នាំ")))
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:(\d\d?)[-/.])?(\d\d?)[-/.](\d{4})", re.ASCII)
_WITH_MONTH_NAME = re.compile(r"(?:(\d\d?)(?:st|nd|rd|th)?\s)?([^\W\d]\S*)\s(\d{4})", re.ASCII)
_WITH_KHMER_MONTH = re.compile(r"(?:(\d\d?)\s?)?([\u1780-\u17d3]+)\s?(\d{4})")


def _months() -> dict[str, int]:
    """Give each English and Khmer month name and abbreviation, normalised, with its number."""
    return {
        normalise(name): number
        for language in ("en", "en_GB", "km")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }


_MONTHS = _months()


def parse_typed(text: str) -> PartialDate:
    """Read a date that someone typed, day before month, in Latin or Khmer digits.

    Takes `2020`, `2020-07`, `31/07/2020`, `31 July 2020`, `ថ្ងៃទី៣១ ខែកក្កដា ឆ្នាំ២០២០`, each also as an
    estimate: `~2020`, `2020~`, `about 2020`, `ប្រហែល ២០២០`. Raises ValueError, with a message for
    people, for what it cannot read.
    """
    plain = _plain(text)
    exact = _ABOUT.sub("", plain).removesuffix("~").strip()
    return PartialDate.from_digits(*_parts(exact), is_estimate=exact != plain)


def _plain(text: str) -> str:
    """Normalise the text and drop the Khmer words for day, month and year, and commas."""
    return " ".join(_KHMER_UNITS.sub(" ", normalise(text)).replace(",", " ").split())


def _parts(text: str) -> tuple[str, str | None, str | None]:
    """Give year, month and day in digits; raises ValueError when the text is in no known form."""
    if match := _YEAR_FIRST.fullmatch(text):
        return match[1], match[2], match[3]
    if match := _DAY_FIRST.fullmatch(text):
        return match[3], match[2], match[1]
    match = _WITH_MONTH_NAME.fullmatch(text) or _WITH_KHMER_MONTH.fullmatch(text)
    if match and (month := _MONTHS.get(match[2].strip("."))):
        return match[3], str(month), match[1]
    raise ValueError(_("Write a date as 2020, 2020-07, 31/07/2020 or 31 July 2020."))
