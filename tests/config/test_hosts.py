"""The admin can have a host name of its own, or be left out of a process altogether."""

import os
import subprocess
import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.settings.middleware import middleware
from tests.config.readers import addresses, publish_world
from tests.config.test_production import COMPLETE, ROOT

pytestmark = pytest.mark.django_db
ACCOUNTS = ("auth_", "account_", "accounts_", "mfa_", "usersessions_", "django_session")


@pytest.fixture
def admin_host(settings):
    settings.ADMIN_HOST = "desk.example"
    settings.BASE_URL = "https://court.example"


@pytest.fixture
def public_only(settings):
    settings.PUBLIC_ONLY = True
    settings.MIDDLEWARE = middleware(public_only=True)
    settings.ROOT_URLCONF = "config.readers_urls"


@pytest.mark.usefixtures("admin_host")
@pytest.mark.parametrize("path", ["", "login/", "security/welcome/x/", "no/such/page/"])
def test_elsewhere_than_on_its_host_the_admin_is_not_there(client, path):
    assert client.get(f"/admin/{path}", headers={"host": "court.example"}).status_code == 404


@pytest.mark.usefixtures("admin_host")
def test_on_its_host_the_admin_answers(client):
    assert client.get("/admin/login/", headers={"host": "DESK.example:443"}).status_code == 200


@pytest.mark.usefixtures("admin_host")
def test_from_the_admins_host_readers_pages_lead_to_their_own(client):
    response = client.get("/km/people/?page=2", headers={"host": "desk.example"})

    assert response["Location"] == "https://court.example/km/people/?page=2"


@pytest.mark.usefixtures("admin_host")
def test_the_bare_name_of_the_admins_host_leads_to_the_admin(client):
    assert client.get("/", headers={"host": "desk.example"})["Location"] == "/admin/"


@pytest.mark.usefixtures("admin_host")
def test_readers_pages_stay_on_their_host(client):
    assert client.get("/en/", headers={"host": "court.example"}).status_code == 200


@pytest.mark.usefixtures("public_only")
@pytest.mark.parametrize("path", ["", "login/", "security/enrol/", "logout/", "pages/"])
def test_a_process_for_readers_alone_has_no_admin(client, path):
    response = client.get(f"/admin/{path}")

    assert (response.status_code, response.cookies.output()) == (404, "")


@pytest.mark.usefixtures("public_only")
def test_a_process_for_readers_alone_serves_every_page_and_asks_no_table_of_accounts(client):
    publish_world()
    client.cookies["sessionid"] = "a" * 32

    with CaptureQueriesContext(connection) as queries:
        answers = {address: client.get(address).status_code for address in addresses()}

    asked = [q["sql"] for q in queries if any(f'"{table}' in q["sql"] for table in ACCOUNTS)]
    assert asked == []
    assert set(answers.values()) <= {200, 301, 302, 404}
    assert sum(status == 200 for status in answers.values()) > 60


def test_a_process_for_readers_alone_starts_and_passes_its_checks(tmp_path):
    environment = {
        **COMPLETE,
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATA_DIR": str(tmp_path),
        "ENV_FILE": os.devnull,
        "PUBLIC_ONLY": "1",
    }
    command = [sys.executable, "manage.py", "check"]

    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert result.returncode == 0, result.stderr
