"""Old addresses of pages lead to the new ones, for readers alone."""

from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from config.planes import is_private

# No page ever stood there, so nothing is looked up.
FIXED_PATHS: Final = (
    "/api/",
    "/documents/",
    "/id/",
    "/media/",
    "/schemas/",
    "/sitemaps/",
    "/static/",
)


class ReadersRedirectMiddleware(RedirectMiddleware):
    """Looks up an address that leads nowhere among those that editors or moved pages left behind.

    The target is what an editor typed or a page's address, never a part of the request.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Give the redirect for a 404, or the response as it is; two queries for a 404."""
        if is_private(request) or request.path_info.startswith(FIXED_PATHS):
            return response
        answer: HttpResponseBase = super().process_response(request, response)
        return answer
