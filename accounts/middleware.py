"""Nobody reaches an editor's page with a password alone, or by a session that is over."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import ResolverMatch

from accounts.second_factor import has_factor, passed_factor
from accounts.sessions import end_own, is_over, keep_alive

# What somebody may open who has given a password and has no second factor yet.
ENROLMENT: Final = frozenset(
    {
        "accounts_enrol",
        "accounts_no_access",
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "accounts_welcome",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
    }
)
# Without it the admin leads to the login, and that would lead back.
ACCESS: Final = "wagtailadmin.access_admin"
# What an open page asks by itself: it keeps no session alive that nobody sits before.
UNATTENDED: Final = frozenset({"wagtailadmin_editing_sessions"})


class AccountsMiddleware:
    """Guards the addresses of editors and the documents, which may be theirs alone.

    Runs when the address is known, so that one that leads nowhere says so to everyone alike.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """End a session that is over; send one without a second factor to where it gets one."""
        # Without a cookie there is no session, and readers' pages must not depend on one.
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not _is_guarded(request):
            return None
        match = request.resolver_match
        if request.user.is_anonymous or match is None:
            return None
        if is_over(request.session):
            end_own(request)
            return None
        if match.url_name == "account_login" and not request.user.has_perm(ACCESS):
            return redirect("accounts_no_access")
        if not UNATTENDED.intersection(match.namespaces):
            keep_alive(request)
        return _ask_for_factor(request, match)


def _is_guarded(request: HttpRequest) -> bool:
    return request.path_info.startswith((*settings.PRIVATE_PATHS, "/documents/"))


def _ask_for_factor(request: HttpRequest, match: ResolverMatch) -> HttpResponse | None:
    if not settings.SECOND_FACTOR_REQUIRED or passed_factor(request):
        return None
    if has_factor(request.user):  # type: ignore[arg-type]  # not anonymous, as the caller saw
        # Opened by some way that asked for the password only: it must not be half a key.
        end_own(request)
        return redirect("account_login")
    return None if match.url_name in ENROLMENT else redirect("accounts_enrol")
