"""Whatever is sent to a page of accounts, the answer is no fault of ours."""

import json

import pytest
from allauth.mfa.models import Authenticator

from tests.accounts.conftest import give_password, log_in

pytestmark = pytest.mark.django_db
BYTES = "AAAA"
CREDENTIALS = [
    "",
    "nothing",
    "1",
    "[]",
    "{}",
    "null",
    '"text"',
    json.dumps({"id": "x"}),
    json.dumps({"id": 1, "rawId": 2, "type": [], "response": 3}),
    json.dumps({"id": BYTES, "rawId": BYTES, "type": "public-key", "response": {}}),
    json.dumps({"response": {"userHandle": "MQ"}}),
    json.dumps({"response": {"userHandle": {"a": 1}}}),
    json.dumps({"response": []}),
    json.dumps(
        {
            "id": BYTES,
            "rawId": BYTES,
            "type": "public-key",
            "response": {
                "clientDataJSON": BYTES,
                "attestationObject": BYTES,
                "authenticatorData": BYTES,
                "signature": BYTES,
                "userHandle": "MQ",
            },
        }
    ),
    json.dumps(
        {
            "id": BYTES,
            "rawId": BYTES,
            "type": "public-key",
            "response": {
                "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
                "attestationObject": "oA",
                "authenticatorData": "A" * 60,
                "signature": "é",
                "userHandle": "MQ",
            },
        }
    ),
]


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_passkey_that_is_none_opens_nothing(client, enrolled, credential):
    client.get("/admin/security/webauthn/login/", headers={"x-requested-with": "XMLHttpRequest"})

    client.post("/admin/security/webauthn/login/", {"credential": credential})

    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_passkey_that_is_none_is_no_second_step(client, enrolled, credential):
    give_password(client)
    client.get("/admin/security/authenticate/")

    client.post("/admin/security/authenticate/", {"credential": credential})

    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_passkey_that_is_none_is_not_added(client, enrolled, credential):
    log_in(client, enrolled)
    client.get("/admin/security/webauthn/add/")

    response = client.post("/admin/security/webauthn/add/", {"credential": credential})

    assert response.status_code == 200
    assert not Authenticator.objects.filter(type="webauthn").exists()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"username": "\0", "password": "\0"},
        {"username": "x" * 10_000, "password": "x" * 100_000},
        {"username": "ក្រុម\u200b", "password": "\ud7ff"},
    ],
)
def test_a_login_that_makes_no_sense_is_answered(client, db, data):
    assert client.post("/admin/login/", data).status_code == 200


@pytest.mark.parametrize("code", ["", "\0", "x" * 10_000, "១២៣៤៥៦", "-1"])
def test_a_code_that_makes_no_sense_is_answered(client, enrolled, code):
    give_password(client)

    assert client.post("/admin/security/authenticate/", {"code": code}).status_code == 200


@pytest.mark.parametrize("number", [0, 99, 10**30])
def test_an_account_or_session_that_is_not_there_is_so(client, enrolled, number):
    log_in(client, enrolled)

    assert client.get(f"/admin/security/people/{number}/").status_code in {302, 404}
    assert client.post(f"/admin/security/sessions/{number}/end/").status_code == 404
    assert client.get(f"/admin/security/webauthn/keys/{number}/remove/").status_code == 404


def test_without_an_account_documents_and_half_open_sessions_lead_to_enrolment(client, editor):
    give_password(client)

    assert client.get("/documents/1/a.pdf")["Location"] == "/admin/security/enrol/"
