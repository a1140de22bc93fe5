"""Production does not start half configured, and says all that is missing at once."""

import os
import subprocess
import sys
from pathlib import Path

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from config.settings.requirements import missing_settings, refuse_incomplete

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "SECRET_KEY": "a-key-of-many-letters-that-nobody-else-has-0123456789-abcdef",
    "ALLOWED_HOSTS": "court.example",
    "DATABASE_URL": "sqlite:////tmp/court.sqlite3",
    "BASE_URL": "https://court.example",
}


@pytest.fixture
def complete(monkeypatch):
    for name, value in COMPLETE.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.mark.usefixtures("complete")
def test_a_complete_configuration_starts():
    assert list(missing_settings(environ.Env())) == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:9200", "https://court:secret@search.example"])
def test_elasticsearch_may_be_named(complete, url):
    complete.setenv("ELASTICSEARCH_URL", url)

    assert list(missing_settings(environ.Env())) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "insecure-key-for-development-only-0123456789-0123456789"),
        ("ALLOWED_HOSTS", ""),
        ("ALLOWED_HOSTS", "court.example,*"),
        ("DATABASE_URL", ""),
        ("BASE_URL", ""),
        ("BASE_URL", "http://court.example"),
        ("BASE_URL", "https://"),
        ("ADMIN_HOST", "Court.example"),
        ("ADMIN_HOST", "https://desk.example"),
        ("ELASTICSEARCH_URL", "search.example:9200"),
        ("ELASTICSEARCH_URL", "postgres://search.example"),
        ("ELASTICSEARCH_INDEX", "Court"),
        ("ELASTICSEARCH_INDEX", "court,*"),
    ],
)
def test_an_unsafe_setting_is_named(complete, name, value):
    complete.setenv(name, value)

    assert [problem.split(":")[0] for problem in missing_settings(environ.Env())] == [name]


def test_everything_missing_is_named_at_once(monkeypatch):
    for name in COMPLETE:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ImproperlyConfigured) as refusal:
        refuse_incomplete(environ.Env())
    assert all(name in str(refusal.value) for name in COMPLETE)


def django_check(tmp_path, **settings):
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATA_DIR": str(tmp_path),
        "ENV_FILE": os.devnull,
        **settings,
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_production_without_settings_does_not_start(tmp_path):
    result = django_check(tmp_path)

    assert result.returncode != 0
    assert "SECRET_KEY: at least 50 random characters" in result.stderr


def test_production_passes_the_deployment_check(tmp_path):
    result = django_check(tmp_path, **COMPLETE, HSTS_INCLUDE_SUBDOMAINS="true", HSTS_PRELOAD="true")

    assert result.returncode == 0, result.stderr
