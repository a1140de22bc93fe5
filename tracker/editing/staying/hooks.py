"""A form that outlives the session of who fills it in: the page asks before it sends anything."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.safestring import SafeString


def session(request: HttpRequest) -> JsonResponse:
    """Give the token with which forms of this session are sent; others get Wagtail's refusal."""
    return JsonResponse({"token": get_token(request)})


def signed_in(request: HttpRequest) -> HttpResponse:
    """Say that the window can be closed, to who came here over the page for signing in."""
    return render(request, "tracker/editing/staying/signed_in.html")


def staying_addresses() -> list[URLPattern]:
    """Give the addresses that a form asks and leads to."""
    return [
        path("court-watch/session/", session, name="tracker_session"),
        path("court-watch/signed-in/", signed_in, name="tracker_signed_in"),
    ]


def staying_notice() -> SafeString:
    """Give the notice, hidden, with the script that shows it."""
    return render_to_string("tracker/editing/staying/notice.html")
