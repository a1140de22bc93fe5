"""Secrets of second factors are stored sealed: a copied database alone makes no codes.

The key comes from SECRET_KEY; while keys change, SECRET_KEY_FALLBACKS still open what they sealed.
"""

import base64
import logging
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)
SALT = "accounts.sealing"
SECRET_BYTES = 20  # what an authenticator app's secret has (RFC 4226, section 4)


def seal(text: str) -> str:
    """Give the text encrypted and signed."""
    return _keys().encrypt(text.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """Give the text back, or a random secret that no code fits when no key opens it.

    Nothing that can be guessed may come out of a seal that no longer opens.
    """
    try:
        return _keys().decrypt(sealed.encode("ascii")).decode()
    except InvalidToken:
        logger.error("A second factor was sealed under another SECRET_KEY: reset it.")
        return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode("ascii")


def _keys() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [salted_hmac(SALT, "key", secret=key, algorithm="sha256").digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
