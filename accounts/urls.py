"""The addresses of accounts, all below /admin/ and before Wagtail's own.

Named one by one: what django-allauth offers besides (sign-up, reset by e-mail) has no address.
"""

from collections.abc import Callable

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from django.http.response import HttpResponseBase
from django.urls import include, path
from wagtail.admin.auth import require_admin_access

from accounts.views import entrance, factors, people, sessions

View = Callable[..., HttpResponseBase]


def _for_administrators(view: View) -> View:
    """Ask for the password again, if it was given long ago, before somebody is let in."""
    guarded: View = require_admin_access(reauthentication_required(view))
    return guarded


SECURITY = [
    path("enrol/", entrance.enrol, name="accounts_enrol"),
    path("no-access/", entrance.no_access, name="accounts_no_access"),
    path("welcome/<str:token>/", entrance.welcome, name="accounts_welcome"),
    path("confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("sessions/", sessions.session_list, name="accounts_sessions"),
    path("sessions/<int:pk>/end/", sessions.session_end, name="accounts_session_end"),
    path("sessions/end-others/", sessions.session_end_others, name="accounts_session_end_others"),
    path("webauthn/keys/<int:pk>/remove/", factors.passkey_remove),
    path("", include("allauth.mfa.urls")),
]
PEOPLE = [
    path("invite/", _for_administrators(people.person_invite), name="accounts_invite"),
    path("<int:pk>/", require_admin_access(people.person_access), name="accounts_access"),
    path("<int:pk>/link/", _for_administrators(people.person_link), name="accounts_link"),
    path("<int:pk>/reset/", _for_administrators(people.person_reset), name="accounts_reset"),
]
urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("security/people/", include(PEOPLE)),
    path("security/", include(SECURITY)),
]
