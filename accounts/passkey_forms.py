"""What a browser sends of a passkey: read with care, as anybody can send anything."""

import struct
from collections.abc import Callable
from typing import Any, Final, TypeVar

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from django.utils.translation import gettext_lazy as _

from accounts.forms import Worded

# What the parsers beneath raise on bytes that are no passkey, or one of somebody else.
NONSENSE: Final = (
    ArithmeticError,
    AttributeError,
    InvalidSignature,
    LookupError,
    TypeError,
    UnsupportedAlgorithm,
    ValueError,
    struct.error,
)
T = TypeVar("T")


def read(check: Callable[[], T]) -> T:
    """Give what the check gives. Raises ValidationError on nonsense, which would be a fault."""
    try:
        return check()
    except NONSENSE as error:
        raise get_adapter().validation_error("incorrect_code") from error


class _Careful:
    def clean_credential(self) -> Authenticator:
        """Give the passkey that the browser proved. Raises ValidationError when it did not."""
        return read(super().clean_credential)  # type: ignore[misc]  # of the form that follows


class PasskeyForm(_Careful, AuthenticateWebAuthnForm):
    """A passkey, as the second step of a login."""


class PasskeyLoginForm(_Careful, LoginWebAuthnForm):
    """A passkey that is both steps at once."""


class ConfirmByPasskeyForm(_Careful, ReauthenticateWebAuthnForm):
    """A passkey, before something is changed."""


class AddPasskeyForm(Worded, AddWebAuthnForm):
    """A new passkey and the name that its owner knows it by."""

    labels = {"name": _("Name of the passkey"), "passwordless": _("Log in with it alone")}
    hints = {"passwordless": _("Without a password; it then asks for a fingerprint or a PIN.")}

    def clean(self) -> dict[str, Any]:
        """Give what was sent. Raises ValidationError when it is no new passkey."""
        return read(super().clean) or {}


class RenamePasskeyForm(Worded, EditWebAuthnForm):
    """Another name for a passkey."""

    labels = {"name": _("Name of the passkey")}
