"""To be written."""

from django.http import HttpRequest, HttpResponse


def overview(request: HttpRequest) -> HttpResponse:
    """Answer with nothing yet."""
    return HttpResponse("overview", content_type="text/plain")
