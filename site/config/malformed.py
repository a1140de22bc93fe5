"""Requests that no page could answer are refused at the door, before they reach a query."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponseBase

NUL = "\0"


class MalformedRequestMiddleware:
    """Answers 400 to bytes that are not text and to values longer than anybody types.

    PostgreSQL refuses NUL in a parameter and invalid UTF-8 with an error of its own: without this,
    a hostile address would be a fault of ours (500).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass a readable request on. Raises BadRequest, which Django answers with our page."""
        if has_unreadable_path(request):
            raise BadRequest("unreadable path")
        if has_unreadable_query(request):
            raise BadRequest("unreadable query")
        if any(NUL in value for value in request.COOKIES.values()):
            raise BadRequest("unreadable cookie")
        return self.get_response(request)


def has_unreadable_path(request: HttpRequest) -> bool:
    """Tell whether the address holds NUL or is not UTF-8, which Django leaves percent-encoded."""
    return not _is_text(unquote_to_bytes(request.path_info))


def has_unreadable_query(request: HttpRequest) -> bool:
    """Tell whether the query holds NUL, is not UTF-8, or has too many or too long values."""
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return False
    if not _is_text(unquote_to_bytes(query.encode("latin-1", "replace"))):
        return True
    if query.count("&") >= settings.QUERY_MAX_FIELDS:
        return True
    # Short enough as a whole, then so is every value: nothing needs to be taken apart.
    if len(query) <= settings.QUERY_VALUE_MAX_LENGTH:
        return False
    values = (value for _, values in request.GET.lists() for value in values)
    return any(len(value) > settings.QUERY_VALUE_MAX_LENGTH for value in values)


def _is_text(data: bytes) -> bool:
    if b"\0" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
