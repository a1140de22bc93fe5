"""Accounts as they are in production: every one needs a second factor."""

import base64
import hashlib
import hmac
import struct
import time

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache

PASSWORD = "a long password of the tests"


@pytest.fixture(autouse=True)
def factor_required(settings):
    settings.SECOND_FACTOR_REQUIRED = True
    cache.clear()


@pytest.fixture
def editor(db):
    return get_user_model().objects.create_superuser("editor", password=PASSWORD)


@pytest.fixture
def enrolled(editor):
    """An editor with an authenticator app, whose secret is `secret`."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    editor.secret = generate_totp_secret()
    TOTP.activate(editor, editor.secret)
    return editor


def code_of(secret, moment=None):
    """What an authenticator app shows (RFC 6238), written from the standard."""
    counter = struct.pack(">Q", int(moment or time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def give_password(client, username="editor", password=PASSWORD):
    return client.post("/admin/login/", {"username": username, "password": password})


def log_in(client, user):
    give_password(client, user.username)
    return client.post("/admin/security/authenticate/", {"code": code_of(user.secret)})
