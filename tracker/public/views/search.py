"""One box for everything: a reference leads to its record, words to the records that have them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.dates import phnom_penh_today
from tracker.public.filters import FILTERS, Asked
from tracker.public.finding import (
    Results,
    SearchAsked,
    UnsoundSearchError,
    exact_record,
    read_search,
    results_of,
)
from tracker.public.index import current_index
from tracker.public.kinds import path_of, permanent_path
from tracker.public.lists.listing import Listing
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord, State


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what has the words of `?q=`, all kinds or the one of `?kind=`, by pages.

    Answers 400 where a parameter can't be, with the reason, and 404 past the last page.
    """
    try:
        asked = read_search(request.GET)
    except UnsoundSearchError as error:
        told = {"status": 400, "told": error.reason}
        return render(request, "errors/400.html", told, status=400)
    if (record := exact_record(asked.typed)) is not None:
        return HttpResponseRedirect(_path_to(record))
    results = results_of(asked, current_index())
    status = 404 if results.pages.is_past_the_end else 200
    return render(request, "tracker/search.html", _context(asked, results), status=status)


def _context(asked: SearchAsked, results: Results) -> dict[str, Any]:
    path = f"/{reader_language()}/search/"
    kinds = [(kind, count, asked.of_kind(kind.code)) for kind, count in results.counts]
    return {
        "asked": asked,
        "results": results,
        "kinds": kinds,
        "everything": asked.of_kind(""),
        "listing": _listing(asked, results) if asked.kind in FILTERS else None,
        "links": [
            (number, asked.on_page(number).query if number else "")
            for number in results.pages.linked()
        ],
        "canonical": f"{path}{asked.query}" if asked.typed else path,
    }


def _listing(asked: SearchAsked, results: Results) -> Listing:
    """The list of the kind with the words: its filters stand beside the hits."""
    return Listing(
        Asked(FILTERS[asked.kind], {}, words=asked.words),
        results.ranking.selections[asked.kind],
        results.pages,
        results.lookup.index,
        phnom_penh_today(),
        reader_language(),
    )


def _path_to(record: PublishedRecord) -> str:
    """A record that is live has its own address; what became of others the permanent one tells."""
    if record.state == State.LIVE:
        return path_of(record, reader_language())
    return permanent_path(record.reference)
