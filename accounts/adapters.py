"""What django-allauth is told to do our way: closed, quiet, in our words."""

import time
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.journal import report
from accounts.sealing import seal, unseal
from accounts.second_factor import own_factors

TOO_MANY_ATTEMPTS: Final = _("Too many failed attempts. Wait a quarter of an hour and try again.")
WRONG_CODE: Final = _("This code is not right. Codes change every 30 seconds; try the next one.")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come by invitation, and messages stand on the pages, not in banners."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("The username or the password is not right."),
        "incorrect_password": _("This password is not right."),
        "enter_current_password": _("This is not your present password."),
        "too_many_login_attempts": TOO_MANY_ATTEMPTS,
        "rate_limited": TOO_MANY_ATTEMPTS,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account alone."""
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again unless it was given within ACCOUNT_REAUTHENTICATION_TIMEOUT.

        allauth would ask again right after the login, when a factor is set up for the first time.
        """
        request = context.request
        records = get_authentication_records(request, request.user)
        last = max((record["at"] for record in records), default=0)
        lately = time.time() - last < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return not lately and super().is_reauthentication_required(app=app, **kwargs)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt. Raises ValidationError when it is one too many, and reports it."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            report("locked out")
            raise

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Lead a deactivated account's passkey back to the login, as any that does not fit."""
        return redirect("account_login")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead from a changed password to the overview of one's own security."""
        return reverse("mfa_index")

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Leave allauth's banners out: they are in English and repeat what the page shows."""


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: sealed in the database, named after this site in the app."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _("This is your only second factor. Add another one first."),
    }

    def get_totp_issuer(self) -> str:
        """Give the name that stands in the app beside the code."""
        return str(settings.SITE_NAME)

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Open a stored secret."""
        return unseal(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Keep the last factor of an account that must have one."""
        others = own_factors(authenticator.user).exclude(pk=authenticator.pk)
        return not settings.SECOND_FACTOR_REQUIRED or others.exists()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002  (allauth's name)
        """Give a first name for a new passkey, which its owner may change."""
        number = own_factors(user).filter(type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}

    def _get_site_name(self) -> str:
        return str(settings.SITE_NAME)
