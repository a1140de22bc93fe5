"""Who has a second factor, and whether a session was opened with one."""

from typing import Final

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

# Recovery codes stand in for a factor that is lost; they are none by themselves.
FACTORS: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
ENROLLED: Final = "accounts.enrolled"


def own_factors(user: User) -> QuerySet[Authenticator]:
    """Give the account's authenticator app and passkeys."""
    factors: QuerySet[Authenticator] = Authenticator.objects.filter(user=user, type__in=FACTORS)
    return factors


def has_factor(user: User) -> bool:
    """Tell whether the account has an authenticator app or a passkey."""
    return own_factors(user).exists()


def passed_factor(request: HttpRequest) -> bool:
    """Tell whether this session gave a second factor at login, or set the first one up."""
    if request.session.get(ENROLLED) == request.user.pk:
        return True
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def remember_enrolment(request: HttpRequest, user: User) -> None:
    """Let the session in which the factor was set up go on without a new login."""
    request.session[ENROLLED] = user.pk
