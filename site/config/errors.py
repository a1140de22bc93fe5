"""Error pages in the reader's language: what happened and what to do next."""

import logging

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers

logger = logging.getLogger(__name__)

# Where not even the template can be drawn. In both languages, as nobody's is known for sure.
LAST_RESORT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{status}</title>'
    "<p>Something went wrong. Please try again in a few minutes.</p>"
    '<p lang="km">មានបញ្ហាមួយកើតឡើង។ សូមព្យាយាមម្ដងទៀតនៅពេលបន្តិចទៀត។</p></html>'
)

# For programs, whose makers read English.
NOT_READABLE = "Something in this address is not text, or is too long."


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that nobody can read (400); a program's in JSON."""
    if request.path_info.startswith("/api/"):
        return JsonResponse({"error": NOT_READABLE}, status=400)
    return error_page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request for what this person may not see (403)."""
    return error_page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that did not come from a page of ours (403)."""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that leads nowhere (404)."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours (500), without the request: it asks the database nothing."""
    return error_page(request, 500, with_request=False)


def error_page(request: HttpRequest, status: int, *, with_request: bool = True) -> HttpResponse:
    """Draw `errors/<status>.html` in the reader's language, or a plain sentence if it cannot be.

    Where it cannot be drawn with the request, which lets it ask the database what stands around
    every page, it is drawn without.
    """
    ways = [request, None] if with_request else [None]
    with translation.override(reader_language(request)):
        drawn = (_drawn(status, given) for given in ways)
        body = next((body for body in drawn if body), LAST_RESORT.format(status=status))
    response = HttpResponse(body, status=status)
    if not translation.get_language_from_path(request.path_info):
        patch_vary_headers(response, ["Accept-Language"])
    return response


def _drawn(status: int, request: HttpRequest | None) -> str:
    context = {"status": status, "site_name": settings.SITE_NAME}
    try:
        return render_to_string(f"errors/{status}.html", context, request)
    except Exception:
        logger.exception("The error page %s could not be drawn", status)
        return ""


def reader_language(request: HttpRequest) -> str:
    """Give the language of the address, else the one that the browser asks for."""
    return translation.get_language_from_request(request, check_path=True)
