"""To be written."""

from django.http import HttpRequest, HttpResponse


def search(request: HttpRequest) -> HttpResponse:
    """Answer with nothing yet."""
    return HttpResponse("search", content_type="text/plain")
