"""The hearings of a month on their days."""

from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from tracker.dates import phnom_penh_today
from tracker.public.briefs import brief_of
from tracker.public.calendar import Month, month_of_hearings, weekdays
from tracker.public.filters import FILTERS, Asked, UnsoundQueryError, read_query
from tracker.public.filters.chips import chips
from tracker.public.index import Index, cards, current_index
from tracker.public.months import months_of, neighbours, years_of
from tracker.public.wording import reader_language

MOST_SHOWN: Final = 600
"""More hearings than any month on record has; what lies beyond is in the list."""


def hearing_calendar(request: HttpRequest) -> HttpResponse:
    """Show a month, `?month=2022-06`, with the filters of the list of hearings; two queries.

    Without a month it is this one. Raises BadRequest for a month or a filter that can't be.
    """
    index, today = current_index(), phnom_penh_today()
    month = _month_asked(request.GET, today)
    asked = _filters_asked(request.GET, index)
    selection = index.kind("hearing").select(asked.chosen, asked.words)
    in_month = index.kind("hearing").select(
        asked.chosen, asked.words, since=str(month), until=str(month)
    )
    shown = cards(in_month.page("oldest", 1, MOST_SHOWN))
    months = months_of(selection)
    kept = _kept_query(asked)
    context = {
        "month": month,
        "sheet": month_of_hearings(month, [brief_of(row) for row in shown], today),
        "weekdays": weekdays(reader_language()),
        "count": months[month],
        "steps": {"previous": month.previous, "next": month.next},
        "nearest": neighbours(months, month),
        "years": years_of(months),
        "month_numbers": range(1, 13),
        "this_month": Month.of(today),
        "chips": [(chip, _kept_query(chip.without)) for chip in chips(asked, index)],
        "kept": kept,
    }
    return render(request, "tracker/hearing_calendar.html", context)


def _month_asked(query: QueryDict, today: date) -> Month:
    given = query.getlist("month")
    if not given or given == [""]:
        return Month.of(today)
    if len(given) > 1:
        raise BadRequest("two months")
    try:
        return Month.parse(given[0])
    except ValueError as error:
        raise BadRequest("no month") from error


def _filters_asked(query: QueryDict, index: Index) -> Asked:
    try:
        return read_query(FILTERS["hearing"], query, index)
    except UnsoundQueryError as error:
        raise BadRequest("unknown filter") from error


def _kept_query(asked: Asked) -> str:
    """Write the filters that hold for every month, to stand behind `?month=…`."""
    pairs: list[tuple[str, Any]] = [("q", asked.words)] if asked.words else []
    pairs += [(name, value) for name, values in asked.chosen.items() for value in values]
    return f"&{urlencode(pairs)}" if pairs else ""
