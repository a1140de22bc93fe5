"""The two planes over HTTP: what readers get may be kept by anyone, what editors get by no one."""

from csp.constants import HEADER as CSP_HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import has_vary_header, patch_vary_headers


def is_private(request: HttpRequest) -> bool:
    """Tell whether the address belongs to editors."""
    return request.path_info.startswith(settings.PRIVATE_PATHS)


class PlaneHeadersMiddleware(CSPMiddleware):
    """Sets the plane's Content-Security-Policy and how long an answer may be kept."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Give the editors' policy for editors' addresses, the strict one for all others."""
        parts = super().get_policy_parts(request, response, report_only)
        if is_private(request) and not report_only:
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]
        return parts

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Set both headers on the response and give it back."""
        if is_private(request):
            # A preview is a reader's page, shown in a frame at an editor's address.
            response.headers.pop(CSP_HEADER, None)
        self.set_cache_control(request, response)
        return super().process_response(request, response)

    @staticmethod
    def set_cache_control(request: HttpRequest, response: HttpResponseBase) -> None:
        """Let nobody keep an editor's page, a fault or what a cookie decides; readers' a minute."""
        is_personal = bool(response.cookies) or has_vary_header(response, "Cookie")
        if is_personal or is_private(request) or response.status_code >= 500:
            response.headers["Cache-Control"] = "private, no-store"
        elif not response.has_header("Cache-Control"):
            seconds = settings.READERS_CACHE_SECONDS
            response.headers["Cache-Control"] = f"public, max-age={seconds}"


class ReaderLanguageMiddleware(LocaleMiddleware):
    """Takes the language from the address, else from what the browser asks for: no cookie."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Lead an address without a language to the reader's, and say what that depends on.

        What a view of ours knows nothing of (404) is not there in another language either.
        """
        if response.status_code == 404 and request.resolver_match and not _in_path(request):
            patch_vary_headers(response, ["Accept-Language"])
            return response
        answer = super().process_response(request, response)
        if answer is not response and isinstance(answer, HttpResponse):
            # Django says that the redirect depends on a cookie, which we never set.
            del answer.headers["Vary"]
            patch_vary_headers(answer, ["Accept-Language"])
        return answer


def _in_path(request: HttpRequest) -> str | None:
    """The language that the address names."""
    return translation.get_language_from_path(request.path_info)
