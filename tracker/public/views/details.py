"""A record, and each of its versions, drawn from the published document alone."""

import re
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime

from tracker.dates import phnom_penh_today
from tracker.localized import pair
from tracker.public.addresses import moved, no_longer_there, reference_in
from tracker.public.chrome import absolute
from tracker.public.kinds import KINDS, list_path, path_of, permanent_path
from tracker.public.related import related_to
from tracker.public.rendering import body_of, draw
from tracker.public.shelf import Shelf, shelf_of
from tracker.public.titles import citation_of, description_of, title_of
from tracker.public.wording import reader_language
from tracker.publication.canonical import Document
from tracker.publication.models import PublishedVersion

FIRST_DAY = date(1970, 1, 1)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def record_detail(request: HttpRequest, kind: str, address: str) -> HttpResponse:
    """Show the current version of a record; a person's as of a day, if one is asked for."""
    return _page(request, shelf_at(kind, address), None)


def version_detail(request: HttpRequest, kind: str, address: str, number: int) -> HttpResponse:
    """Show one version of a record, older or current."""
    return _page(request, shelf_at(kind, address, number), number)


def shelf_at(kind: str, address: str, number: int | None = None) -> Shelf:
    """Read the record that an address names; Http404 where none was ever published."""
    shelf = shelf_of(reference_in(address, kind), number)
    if shelf is None:
        raise Http404("never published")
    return shelf


def _page(request: HttpRequest, shelf: Shelf, number: int | None) -> HttpResponse:
    if not shelf.is_live:
        return no_longer_there(request, shelf)
    if shelf.version is None or shelf.document is None:
        raise Http404("no such version")
    path = path_of(shelf.record, reader_language())
    own = path if number is None else f"{path}v{number}/"
    if request.path != own:
        return moved(request, own)
    return _drawn(request, shelf, shelf.version, shelf.document, path)


def _drawn(
    request: HttpRequest, shelf: Shelf, version: PublishedVersion, document: Document, path: str
) -> HttpResponse:
    today = phnom_penh_today()
    day_asked = None
    if document["kind"] == "person" and "as_of" in request.GET:
        day_asked = day_in(request.GET["as_of"], today)
        if day_asked is None:
            told = {"status": 400, "reason": "day", "path": path}
            return render(request, "errors/400.html", told, status=400)
    if day_asked:
        body = draw(document, day_asked, today, day_asked=day_asked.isoformat())
    else:
        body = body_of(document, version.sha256, today)
    context = {
        **_around(shelf, version, document, path),
        "body": body,
        "day_asked": day_asked,
        "related": related_to(document["kind"], document["reference"], reader_language())
        if shelf.is_current
        else [],
    }
    return render(request, "tracker/record_page.html", context)


def day_in(text: str, today: date) -> date | None:
    """Read `2021-01-31` as a day that may be asked for, until today; None for anything else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= today else None


def _around(
    shelf: Shelf, version: PublishedVersion, document: Document, path: str
) -> dict[str, Any]:
    """What the page says around the body: reference, version, how to cite, all versions."""
    record, published_on = shelf.record, _day_of(version.published_at)
    return {
        "record": record,
        "document": document,
        "version": version,
        "is_current": shelf.is_current,
        "versions": shelf.versions,
        "shelved": [_row(each, path) for each in shelf.versions],
        "redacted_on": _day_of(version.redacted_at),
        "redacted_because": pair(version, "redacted_because"),
        "published_on": published_on,
        "kind": KINDS[record.kind],
        "list_path": list_path(record.kind, reader_language()),
        "path": path,
        "canonical": path,
        "title": title_of(document),
        "description": description_of(document),
        "permanent": absolute(permanent_path(record.reference, version.number)),
        "permanent_record": absolute(permanent_path(record.reference)),
        "cited_as": citation_of(document, version, published_on),
    }


def _row(version: PublishedVersion, path: str) -> dict[str, Any]:
    return {
        "version": version,
        "path": f"{path}v{version.number}/",
        "published_on": _day_of(version.published_at),
        "note": pair(version, "note"),
        "redacted_on": _day_of(version.redacted_at),
        "redacted_because": pair(version, "redacted_because"),
    }


def _day_of(moment: Any) -> str:
    """The day in Phnom Penh of a moment, as EDTF; "" for none."""
    return localtime(moment).date().isoformat() if moment else ""
