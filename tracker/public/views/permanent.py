"""Permanent addresses: a reference, and a version of it, in whichever language is read."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from tracker.public.addresses import moved, no_longer_there, reference_in, standing_at
from tracker.public.kinds import path_of, permanent_path
from tracker.public.page_briefs import is_page, page_path
from tracker.public.shelf import has_version
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedPage


def permanent_record(request: HttpRequest, reference: str) -> HttpResponse:
    """Lead to a record, or to an editorial page, in the language that the browser asks for."""
    return _led_to_page(reference) if is_page(reference) else _led(request, reference, None)


def permanent_version(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Lead to a version of a record in the language that the browser asks for."""
    return _led(request, reference, number)


def _led_to_page(reference: str) -> HttpResponse:
    """Lead to a page; Http404 for one that is public no more."""
    page = PublishedPage.objects.live().filter(pk=reference).first()
    if page is None:
        raise Http404("no such page")
    return HttpResponseRedirect(page_path(page))


def _led(request: HttpRequest, text: str, number: int | None) -> HttpResponse:
    reference = reference_in(text)
    if reference != text:
        return moved(request, permanent_path(reference, number))
    stands = standing_at(reference)
    if not stands.is_live:
        return no_longer_there(request, stands, permanent=True)
    if number is not None and not has_version(reference, number):
        raise Http404("no such version")
    path = path_of(stands, reader_language())
    return HttpResponseRedirect(path if number is None else f"{path}v{number}/")
