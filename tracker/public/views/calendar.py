"""The hearings of a month on their days."""

from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.dates import phnom_penh_today
from tracker.public.briefs import brief_of
from tracker.public.calendar import Month, month_of_hearings, weekdays
from tracker.public.filters import FILTERS, Asked, UnsoundQueryError, read_query
from tracker.public.filters.chips import chips
from tracker.public.index import Index, cards, current_index
from tracker.public.lists.unsound import unsound_query
from tracker.public.months import months_of, neighbours, years_of
from tracker.public.pieces import draw, piece
from tracker.public.wording import reader_language

MOST_SHOWN: Final = 600
"""More hearings than any month on record has; what lies beyond is in the list."""


@require_safe
def hearing_calendar(request: HttpRequest) -> HttpResponse:
    """Show a month, `?month=2022-06`, with the filters of the list of hearings; two queries.

    Without a month it is this one. Says what is wrong with a month or a filter that can't be (400).
    """
    index, today = current_index(), phnom_penh_today()
    try:
        month = _month_asked(request.GET, today)
        asked = read_query(FILTERS["hearing"], request.GET, index)
    except UnsoundQueryError as error:
        return unsound_query(request, error, index)
    except ValueError:
        return render(request, "errors/400.html", {"status": 400, "reason": "month"}, status=400)

    def context() -> dict[str, Any]:
        return month_context(asked, index, month, today)

    # Months are few and read by everybody; filtered ones are neither.
    template = "tracker/_calendar.html"
    is_whole = not kept_query(asked)
    body = piece(index, template, today, context, month) if is_whole else draw(template, context())
    return render(request, "tracker/hearing_calendar.html", {"month": month, "body": body})


def month_context(asked: Asked, index: Index, month: Month, today: date) -> dict[str, Any]:
    """Give everything that a month is drawn from; one query."""
    hearings = index.kind("hearing")
    months = months_of(hearings.select(asked.chosen, asked.hits(index)))
    in_month = hearings.select(asked.chosen, asked.hits(index), since=str(month), until=str(month))
    rows = cards(in_month.page("oldest", 1, MOST_SHOWN))
    return {
        "month": month,
        "sheet": month_of_hearings(month, [brief_of(row) for row in rows], today),
        "weekdays": weekdays(reader_language()),
        "count": months[month],
        "steps": {"previous": month.previous, "next": month.next},
        "nearest": neighbours(months, month),
        "years": years_of(months),
        "month_numbers": range(1, 13),
        "this_month": Month.of(today),
        "chips": [(chip, kept_query(chip.without)) for chip in chips(asked, index)],
        "kept": kept_query(asked),
    }


def _month_asked(query: QueryDict, today: date) -> Month:
    """Read the month; raises ValueError where it is none or more than one."""
    given = query.getlist("month")
    if given in ([], [""]):
        return Month.of(today)
    (text,) = given
    return Month.parse(text)


def kept_query(asked: Asked) -> str:
    """Write the filters that hold for every month, to stand behind `?month=…`."""
    pairs: list[tuple[str, Any]] = [("q", asked.words)] if asked.words else []
    pairs += [(name, value) for name, values in asked.chosen.items() for value in values]
    return f"&{urlencode(pairs)}" if pairs else ""
