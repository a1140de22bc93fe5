"""A record, and each of its versions, drawn from the published document alone."""

import re
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from tracker.dates import phnom_penh_today
from tracker.public.addresses import moved, no_longer_there, standing_at
from tracker.public.kinds import path_of
from tracker.public.rendering import Parts, parts_from, parts_of, related_part
from tracker.public.shelf import Standing, shelf_of
from tracker.public.wording import reader_language

FIRST_DAY = date(1970, 1, 1)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def record_detail(request: HttpRequest, kind: str, address: str) -> HttpResponse:
    """Show the current version of a record; a person's as of a day, if one is asked for."""
    return _page(request, standing_at(address, kind), None)


def version_detail(request: HttpRequest, kind: str, address: str, number: int) -> HttpResponse:
    """Show one version of a record, older or current."""
    return _page(request, standing_at(address, kind), number)


def _page(request: HttpRequest, stands: Standing, number: int | None) -> HttpResponse:
    if not stands.is_live:
        return no_longer_there(request, stands)
    path = path_of(stands, reader_language())
    own = path if number is None else f"{path}v{number}/"
    if request.path != own:
        return moved(request, own)
    today = phnom_penh_today()
    if stands.kind == "person" and "as_of" in request.GET:
        day = day_in(request.GET["as_of"], today)
        if day is None:
            told = {"status": 400, "reason": "day", "path": path}
            return render(request, "errors/400.html", told, status=400)
        return _drawn(request, stands, _parts_on(stands, number, day, today), path, day)
    return _drawn(request, stands, parts_of(stands, number, today), path)


def day_in(text: str, today: date) -> date | None:
    """Read `2021-01-31` as a day that may be asked for, until today; None for anything else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= today else None


def _parts_on(stands: Standing, number: int | None, day: date, today: date) -> Parts | None:
    """Draw a page as of a day that a reader chose; not kept, as there are many days."""
    shelf = shelf_of(stands.reference, number)
    return parts_from(shelf, stands, day, today, day.isoformat()) if shelf else None


def _drawn(
    request: HttpRequest, stands: Standing, parts: Parts | None, path: str, day: date | None = None
) -> HttpResponse:
    if parts is None:
        raise Http404("no such version")
    context = {
        "parts": parts,
        "related": related_part(stands) if parts["is_current"] else "",
        "canonical": path,
        "is_indexed": parts["is_current"] and day is None,
    }
    return render(request, "tracker/record_page.html", context)
