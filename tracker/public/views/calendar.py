"""To be written."""

from django.http import HttpRequest, HttpResponse


def hearing_calendar(request: HttpRequest) -> HttpResponse:
    """Answer with nothing yet."""
    return HttpResponse("calendar", content_type="text/plain")
