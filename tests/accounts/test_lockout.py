"""Who guesses is stopped, and learns nothing of whose account there is."""

import logging
import re

import pytest
from django.test import Client

from tests.accounts.conftest import code_of, give_password

pytestmark = pytest.mark.django_db
WORDS = "Too many failed attempts"


def answers(client, username, times):
    return [give_password(client, username, "wrong").content.decode() for _ in range(times)]


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("username", ["editor", "nobody"])
def test_the_sixth_attempt_is_refused_whether_or_not_the_account_exists(client, username):
    pages = answers(client, username, 6)

    assert [WORDS in page for page in pages] == [False] * 5 + [True]


@pytest.mark.usefixtures("enrolled")
def test_a_locked_account_refuses_even_the_right_password(client):
    answers(client, "editor", 5)

    assert WORDS in give_password(Client()).content.decode()


@pytest.mark.usefixtures("editor")
def test_a_network_that_tries_many_names_is_refused(client):
    for number in range(20):
        answers(client, f"name{number}", 1)

    assert WORDS in answers(client, "another", 1)[0]


def test_codes_cannot_be_guessed(client, enrolled):
    give_password(client)
    for _ in range(5):
        client.post("/admin/security/authenticate/", {"code": "000000"})

    page = client.post("/admin/security/authenticate/", {"code": code_of(enrolled.secret)})

    assert WORDS in page.content.decode()


def test_a_wrong_name_a_wrong_password_and_a_deactivated_account_are_answered_alike(editor):
    editor.is_active = False
    editor.save()
    pages = {
        Client().post("/admin/login/", {"username": name, "password": word}).content.decode()
        for name, word in [
            ("nobody", "x"),
            ("editor", "x"),
            ("editor", "a long password of the tests"),
        ]
    }

    typed_or_random = r'"nobody"|"editor"|(value="|CSRF_TOKEN": ")\w{64}'
    assert len({re.sub(typed_or_random, "", page) for page in pages}) == 1
    assert all("The username or the password is not right." in page for page in pages)


def test_a_name_that_nobody_has_costs_the_same_hashing(client, editor, monkeypatch):
    hashed = []
    from django.contrib.auth.hashers import MD5PasswordHasher

    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *args: hashed.append(1) or encode(*args)
    )
    give_password(client, "editor", "wrong")
    known = len(hashed)
    give_password(client, "nobody", "wrong")

    assert len(hashed) - known == known


@pytest.mark.usefixtures("editor")
def test_a_failed_login_is_logged_without_what_was_typed(client, caplog):
    with caplog.at_level(logging.INFO):
        give_password(client, "a secret in the wrong field", "wrong")

        for _ in range(5):
            give_password(client, "a secret in the wrong field", "wrong")

    assert "failed login, account unknown" in caplog.text
    assert "locked out, account unknown" in caplog.text
    assert "a secret" not in caplog.text
