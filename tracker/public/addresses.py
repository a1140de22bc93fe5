"""From what stands in an address to a record: which one, where else, or nowhere any more."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from tracker.localized import pair
from tracker.public.around import day_of
from tracker.public.kinds import path_of, permanent_path
from tracker.public.shelf import Standing, record_of, standing_of
from tracker.public.wording import reader_language
from tracker.publication.models import State
from tracker.publication.refs import Reference, parse_reference, reference_for


def standing_at(address: str, kind: str | None = None) -> Standing:
    """Read where the record stands that an address names.

    Raises Http404 where none was ever published, or where the reference is of another kind.
    """
    stands = standing_of(reference_in(address, kind))
    if stands is None:
        raise Http404("never published")
    return stands


def reference_in(address: str, kind: str | None = None) -> str:
    """Read the reference that an address begins with, in any case; Http404 for another kind's."""
    try:
        found: Reference = parse_reference(address.partition("-")[0].upper())
    except ValueError as error:
        raise Http404("no reference") from error
    if kind is not None and found.kind != kind:
        raise Http404("a reference of another kind")
    return reference_for(*found)


def moved(request: HttpRequest, path: str) -> HttpResponse:
    """Lead to the one address of a record for good, with the query."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)


def no_longer_there(
    request: HttpRequest, stands: Standing, *, permanent: bool = False
) -> HttpResponse:
    """Answer for a record that was merged (301, to the one that was kept) or withdrawn (410)."""
    record = record_of(stands.reference)
    if record.state == State.MERGED:
        kept = record.merged_into
        path = permanent_path(kept.reference) if permanent else path_of(kept, reader_language())
        return HttpResponsePermanentRedirect(path)
    context = {
        "status": 410,
        "record": record,
        "because": pair(record, "withdrawn_because"),
        "withdrawn_on": day_of(record.withdrawn_at),
    }
    return render(request, "errors/410.html", context, status=410)
