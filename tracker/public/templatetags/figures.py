"""The template tags of the calendar and the overview: `{% load figures %}`."""

from django import template
from django.utils.translation import ngettext

from tracker.dates import format_number
from tracker.public.calendar import Month
from tracker.public.months import Cell
from tracker.public.wording import reader_language

register = template.Library()


@register.filter
def in_words(month: Month) -> str:
    """Write a month out in the reader's language, plain."""
    return month.written(reader_language())


@register.filter
def hearings_in_words(cell: Cell) -> str:
    """Say a month and how many hearings it has, for those who hear the page."""
    said = ngettext("%(month)s: %(number)s hearing", "%(month)s: %(number)s hearings", cell.count)
    number = format_number(cell.count, reader_language())
    return said % {"month": in_words(cell.month), "number": number}
