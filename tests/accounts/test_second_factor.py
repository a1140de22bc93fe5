"""A password alone opens nothing."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from accounts.sealing import unseal
from config.settings import base
from tests.accounts.conftest import code_of, give_password, log_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["", "account/", "users/", "snippets/tracker/person/", "security/", "api/main/pages/"]
)
@pytest.mark.usefixtures("editor")
def test_without_a_second_factor_every_address_leads_to_where_one_is_set_up(client, path):
    give_password(client)

    response = client.get(f"/admin/{path}")

    assert (response.status_code, response["Location"]) == (302, "/admin/security/enrol/")


@pytest.mark.usefixtures("enrolled")
def test_the_password_of_an_enrolled_account_leads_to_the_second_step_and_no_further(client):
    response = give_password(client)

    assert response["Location"] == "/admin/security/authenticate/"
    assert client.get("/admin/")["Location"].startswith("/admin/login/")


def test_a_code_of_the_app_opens_the_admin(client, enrolled):
    log_in(client, enrolled)

    assert client.get("/admin/").status_code == 200


def test_a_session_opened_some_other_way_with_a_password_alone_is_ended(client, enrolled):
    client.force_login(enrolled)

    assert client.get("/admin/")["Location"] == "/admin/login/"
    assert "_auth_user_id" not in client.session


def test_wagtails_own_logins_have_no_address(client, enrolled):
    for path in ("/en/_util/login/", "/admin/password_reset/"):
        assert client.get(path).status_code == 404


def test_a_code_opens_one_session_only(client, enrolled):
    log_in(client, enrolled)

    log_in(other := Client(), enrolled)

    assert other.get("/admin/").status_code == 302


def test_a_code_of_last_hour_opens_nothing(client, enrolled):
    give_password(client)

    client.post(
        "/admin/security/authenticate/", {"code": code_of(enrolled.secret, time.time() - 3600)}
    )

    assert client.get("/admin/").status_code == 302


def test_a_recovery_code_opens_the_admin_once(client, enrolled):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    code = RecoveryCodes.activate(enrolled).get_unused_codes()[0]
    clients = [client, Client()]
    for each in clients:
        give_password(each)
        each.post("/admin/security/authenticate/", {"code": code})

    assert [each.get("/admin/").status_code for each in clients] == [200, 302]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("editor")
def test_recovery_codes_are_shown_once(client):
    give_password(client)
    client.get("/admin/security/totp/activate/")
    secret = client.session["mfa.totp.secret"]

    shown = client.post("/admin/security/totp/activate/", {"code": code_of(secret)}, follow=True)

    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    assert all(code in shown.content.decode() for code in codes)
    again = client.get("/admin/security/recovery-codes/").content.decode()
    assert not any(code in again for code in codes)


def test_a_stored_secret_is_sealed(enrolled):
    assert enrolled.secret not in str(Authenticator.objects.get().data)


def test_a_seal_of_an_older_key_still_opens(enrolled, settings):
    sealed = Authenticator.objects.get().data["secret"]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new key"

    assert unseal(sealed) == enrolled.secret


def test_a_seal_of_a_lost_key_opens_to_nothing_that_could_be_guessed(enrolled, settings):
    sealed = Authenticator.objects.get().data["secret"]
    settings.SECRET_KEY = "another key"

    assert unseal(sealed) not in {enrolled.secret, unseal(sealed), ""}


def test_the_only_factor_cannot_be_removed(client, enrolled):
    log_in(client, enrolled)

    response = client.post("/admin/security/totp/deactivate/")

    assert b"your only second factor" in response.content
    assert Authenticator.objects.filter(type="totp").exists()


@pytest.mark.usefixtures("enrolled")
def test_an_address_that_is_nobodys_is_so_for_everyone(client):
    assert client.get("/admin/security/no-such-page/").status_code == 302
    give_password(client)

    assert client.get("/admin/signup/").status_code == 302


@pytest.mark.parametrize("path", ["login/", "security/welcome/x/", "security/enrol/"])
def test_pages_of_accounts_are_kept_by_nobody(client, db, path):
    response = client.get(f"/admin/{path}")

    assert response["Cache-Control"] == "private, no-store"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]


def test_only_the_tests_go_without_a_second_factor():
    assert base.SECOND_FACTOR_REQUIRED
