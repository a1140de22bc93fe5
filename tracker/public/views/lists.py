"""The list of a kind: filtered, counted, sorted, by pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from tracker.dates import phnom_penh_today
from tracker.public.filters import FILTERS, UnsoundQueryError, is_canonical, read_query
from tracker.public.filters.pages import Pages
from tracker.public.index import current_index
from tracker.public.lists.listing import Listing
from tracker.public.lists.rows import compact
from tracker.public.lists.unsound import past_the_end, unsound_query
from tracker.public.wording import reader_language


@require_safe
def record_list(request: HttpRequest, kind: str) -> HttpResponse:
    """List the published records of a kind that match the query string.

    Leads to the plain address where the query says it otherwise (302), and says what is wrong with
    a query that can't be (400) or a page that there isn't (404).
    """
    index, today = current_index(), phnom_penh_today()
    try:
        asked = read_query(FILTERS[kind], request.GET, index)
    except UnsoundQueryError as error:
        return unsound_query(request, error, index)
    if not is_canonical(asked, request.GET):
        return HttpResponseRedirect(f"{request.path}{asked.query}")
    selection = asked.selection(index, today)
    pages = Pages(asked.page, selection.count)
    if pages.is_past_the_end:
        return past_the_end(request, asked, pages)
    listing = Listing(asked, selection, pages, index, today, reader_language())
    return _drawn(request, kind, {"listing": listing, "canonical": listing.path})


def _drawn(request: HttpRequest, kind: str, context: dict[str, Any]) -> HttpResponse:
    return HttpResponse(compact(render_to_string(f"tracker/{kind}_list.html", context, request)))
