"""A record, one of its versions, and the permanent addresses that lead there."""

from django.http import HttpRequest, HttpResponse


def record_detail(request: HttpRequest, kind: str, address: str) -> HttpResponse:
    """Show the current version of a record."""
    return HttpResponse(f"{kind} {address}", content_type="text/plain")


def version_detail(request: HttpRequest, kind: str, address: str, number: int) -> HttpResponse:
    """Show one version of a record."""
    return HttpResponse(f"{kind} {address} v{number}", content_type="text/plain")


def permanent_record(request: HttpRequest, reference: str) -> HttpResponse:
    """Lead to a record in the language of the reader."""
    return HttpResponse(reference, content_type="text/plain")


def permanent_version(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Lead to a version in the language of the reader."""
    return HttpResponse(f"{reference} v{number}", content_type="text/plain")
