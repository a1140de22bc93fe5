"""What follows from a login, a changed password or factor, and a deactivation."""

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.http import HttpRequest

from accounts import sessions
from accounts.journal import note, report
from accounts.second_factor import FACTORS, remember_enrolment


@receiver(user_logged_in)
def begin_session(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Start the session's clock."""
    sessions.begin(request)
    report("login", user)


@receiver(user_login_failed)
def report_failure(**kwargs: Any) -> None:
    """Write that a login failed, without the name: people type passwords in the wrong field."""
    report("failed login")


@receiver(authentication_failed)
def report_wrong_code(user: User, **kwargs: Any) -> None:
    """Write that a second factor failed: whoever tried knows the password."""
    report("failed second factor", user)


@receiver(password_changed)
def note_changed_password(user: User, **kwargs: Any) -> None:
    """Write it to the history. Django ends the other sessions: their hash is of the old one."""
    note("accounts.password_changed", user, by=user)


@receiver(authenticator_added)
def note_added_factor(
    request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    """End the other sessions and go on in this one, which now has a second factor."""
    if authenticator.type in FACTORS:
        remember_enrolment(request, user)
        note("accounts.factor_added", user, by=user)
        sessions.end_all(user, keep=request.session.session_key)


@receiver(authenticator_removed)
def note_removed_factor(
    request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    """End the other sessions, which may have been opened with the factor that is gone."""
    note("accounts.factor_removed", user, by=user)
    sessions.end_all(user, keep=request.session.session_key)


@receiver(authenticator_reset)
def note_renewed_codes(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """End the other sessions, which may have been opened with a code that is gone."""
    note("accounts.codes_renewed", user, by=user)
    sessions.end_all(user, keep=request.session.session_key)


@receiver(pre_save, sender=UserSession)
def blur_address(instance: UserSession, **kwargs: Any) -> None:
    """Keep no whole address."""
    sessions.blur_address(instance)


@receiver(post_save, sender=User)
def end_sessions_of_deactivated(instance: User, **kwargs: Any) -> None:
    """End them for good: they do not come back when the account is activated again."""
    if not instance.is_active:
        sessions.end_all(instance)
