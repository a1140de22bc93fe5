"""Permanent addresses: a reference, and a version of it, in whichever language is read."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from tracker.public.addresses import moved, no_longer_there, reference_in
from tracker.public.kinds import path_of, permanent_path
from tracker.public.shelf import shelf_of
from tracker.public.wording import reader_language


def permanent_record(request: HttpRequest, reference: str) -> HttpResponse:
    """Lead to a record in the language that the browser asks for."""
    return _led(request, reference, None)


def permanent_version(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Lead to a version of a record in the language that the browser asks for."""
    return _led(request, reference, number)


def _led(request: HttpRequest, text: str, number: int | None) -> HttpResponse:
    reference = reference_in(text)
    if reference != text:
        return moved(request, permanent_path(reference, number))
    shelf = shelf_of(reference, number)
    if shelf is None:
        raise Http404("never published")
    if not shelf.is_live:
        return no_longer_there(request, shelf, permanent=True)
    if shelf.version is None:
        raise Http404("no such version")
    path = path_of(shelf.record, reader_language())
    return HttpResponseRedirect(path if number is None else f"{path}v{number}/")
