"""Every page at an editor's address is in the language they chose, Wagtail's own or not."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation

from config.planes import is_private


class EditorsLanguageMiddleware:
    """Speaks the language of the account to whoever is logged in.

    Wagtail does so within its views alone: refusals, missing pages and the pages of accounts would
    follow the browser.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the language chosen, if one was."""
        language = _chosen(request)
        if not language:
            return self.get_response(request)
        with translation.override(language):
            response = self.get_response(request)
        response.headers["Content-Language"] = language
        return response


def _chosen(request: HttpRequest) -> str:
    # Without a cookie there is no session, and the login must not depend on one.
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not is_private(request):
        return ""
    profile = getattr(request.user, "wagtail_userprofile", None)
    language = profile.preferred_language if profile else ""
    return language if language in dict(settings.LANGUAGES) else ""
