"""Wagtail's own tests of its search engines pass on ours, on every database and server there is.

They need models and settings of their own, so each run is a process of its own.
"""

import os
import subprocess
import sys

import pytest

from tests.services import ELASTICSEARCH_URL, POSTGRESQL_URL, on_postgresql

WAGTAILS = "tests.search.backends.wagtails"
PATIENCE_SECONDS = 900
once = pytest.mark.skipif(on_postgresql(), reason="looked at in the run on SQLite")


def run(module: str, backend: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {"DJANGO_SETTINGS_MODULE": f"{WAGTAILS}.settings", "SUITE_BACKEND": backend}
    return subprocess.run(
        [sys.executable, "-m", "django", "test", f"{WAGTAILS}.{module}"],
        env={**os.environ, "PYTHONPATH": ".", **settings, **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@once
def test_they_pass_on_sqlite():
    told = run("on_sqlite", "search.backends.sqlite")

    assert told.returncode == 0, told.stderr
    assert "Ran 123 tests" in told.stderr


@once
@pytest.mark.requires_postgresql
def test_they_pass_on_postgresql():
    told = run("on_postgresql", "search.backends.postgresql", SUITE_DATABASE_URL=POSTGRESQL_URL)

    assert told.returncode == 0, told.stderr
    assert "Ran 150 tests" in told.stderr


@once
@pytest.mark.requires_elasticsearch
def test_they_pass_on_elasticsearch():
    backend = "search.backends.elasticsearch"
    told = run("on_elasticsearch", backend, ELASTICSEARCH_URL=ELASTICSEARCH_URL)

    assert told.returncode == 0, told.stderr
    assert "Ran 139 tests" in told.stderr
