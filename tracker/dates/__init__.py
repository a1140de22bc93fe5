"""Dates as sources give them: with their precision, typed, stored, compared and written out."""

from tracker.dates.constraints import Earliest, FieldCheckConstraint, Latest, not_before
from tracker.dates.days import days_between, phnom_penh_today
from tracker.dates.fields import PartialDateField, PartialDateFormField
from tracker.dates.partial import PartialDate, Precision
from tracker.dates.typed import parse_typed
from tracker.dates.written import (
    format_date,
    format_number,
    format_riel,
    khmer_digits,
    short_date,
)

__all__ = [
    "Earliest",
    "FieldCheckConstraint",
    "Latest",
    "PartialDate",
    "PartialDateField",
    "PartialDateFormField",
    "Precision",
    "days_between",
    "format_date",
    "format_number",
    "format_riel",
    "khmer_digits",
    "not_before",
    "parse_typed",
    "phnom_penh_today",
    "short_date",
]
