"""The admin on a host name of its own, and a process without it."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseRedirect
from django.http.request import split_domain_port
from django.http.response import HttpResponseBase

from config.errors import not_found
from config.planes import is_private

# What editors' pages show that does not stand below /admin/: pictures, files.
SHARED_PATHS: Final = ("/documents/", "/media/", "/static/")


class AdminHostMiddleware:
    """Keeps /admin/ to ADMIN_HOST, if one is set, and readers' pages off it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer 404 for the admin elsewhere; lead from the admin's host to readers' pages."""
        if not settings.ADMIN_HOST:
            return self.get_response(request)
        is_admin_host = split_domain_port(request.get_host())[0] == settings.ADMIN_HOST
        if is_private(request) and not is_admin_host:
            return not_found(request)
        if is_admin_host and not is_private(request) and not _is_shared(request):
            return _to_readers(request)
        return self.get_response(request)


def _is_shared(request: HttpRequest) -> bool:
    return request.path_info.startswith(SHARED_PATHS)


def _to_readers(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the same page of readers; from the host's bare name to the admin itself."""
    if request.path_info == "/":
        return HttpResponseRedirect(settings.PRIVATE_PATHS[0])
    return HttpResponseRedirect(settings.BASE_URL.rstrip("/") + request.get_full_path())


class NobodyMiddleware:
    """Stands in for sessions and accounts where only readers are served: everyone is nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Give the request what pages ask it for, without a table behind it."""
        request.user = AnonymousUser()
        request.session = {}  # type: ignore[assignment]  # nobody's session keeps nothing
        return self.get_response(request)
