"""The list of a kind: filtered, counted, sorted, by pages."""

from django.http import HttpRequest, HttpResponse


def record_list(request: HttpRequest, kind: str) -> HttpResponse:
    """List the published records of a kind that match the query string."""
    return HttpResponse(kind, content_type="text/plain")
