"""SQLite is set up to be written and read at once; PostgreSQL must be recent and hold Khmer."""

import environ
import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from config import checks
from config.settings.databases import database

on_sqlite = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="the site runs on PostgreSQL"
)


def pragma(name):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


@on_sqlite
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 20_000), ("synchronous", 1)],
)
def test_sqlite_is_set_up(name, value):
    assert pragma(name) == value


@pytest.mark.on_postgresql
@pytest.mark.django_db
def test_a_forgotten_transaction_is_ended_by_postgresql():
    with connection.cursor() as cursor:
        cursor.execute("SHOW idle_in_transaction_session_timeout")

        assert cursor.fetchone() == ("1min",)


@pytest.mark.django_db
def test_the_database_of_the_tests_passes_its_own_check():
    assert run_checks(tags=["database"], databases=["default"]) == []


def test_an_old_postgresql_is_refused():
    assert [m.id for m in checks.postgresql_messages(14, "UTF8")] == ["project.E001"]


def test_postgresql_without_utf8_is_refused():
    assert [m.id for m in checks.postgresql_messages(15, "SQL_ASCII")] == ["project.E002"]


def settings_of(monkeypatch, tmp_path, url):
    monkeypatch.setenv("DATABASE_URL", url)
    return database(environ.Env(), tmp_path)


def test_without_an_address_the_data_folder_holds_the_database(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)

    assert database(environ.Env(), tmp_path)["NAME"] == str(tmp_path / "db.sqlite3")


def test_an_address_names_postgresql(monkeypatch, tmp_path):
    settings = settings_of(monkeypatch, tmp_path, "postgres://court@127.0.0.1:5433/watch")

    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert settings["PORT"] == 5433


def test_what_the_address_sets_stays_set(monkeypatch, tmp_path):
    url = "postgres://court@127.0.0.1/watch?sslmode=require"

    assert settings_of(monkeypatch, tmp_path, url)["OPTIONS"]["sslmode"] == "require"


def test_another_kind_of_database_is_refused(monkeypatch, tmp_path):
    with pytest.raises(ImproperlyConfigured, match=r"sqlite:/// or postgres://"):
        settings_of(monkeypatch, tmp_path, "mysql://court@127.0.0.1/watch")
