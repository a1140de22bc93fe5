"""Servers and tools that some tests want: found, or said to be missing.

A test asks by a marker (`requires_postgresql`, `requires_elasticsearch`, `requires_chromium`,
`requires_gettext`). Without the service it is skipped and says what to do; with REQUIRE_SERVICES=1
it fails instead, so that CI cannot pass by skipping. `on_postgresql` is for what only the site's
own database can show: it runs when DATABASE_URL names PostgreSQL, and CI runs the tests on both.
"""

import ctypes
import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
import pytest

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
POSTGRESQL_URL = os.environ.get("POSTGRESQL_URL") or os.environ.get("DATABASE_URL", "")
ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL", "")
HEALTH_SECONDS = 5


@cache
def missing_postgresql() -> str:
    if not POSTGRESQL_URL.startswith("postgres"):
        return "no PostgreSQL: set POSTGRESQL_URL"
    try:
        psycopg.connect(POSTGRESQL_URL, connect_timeout=HEALTH_SECONDS).close()
    except psycopg.OperationalError:
        return "no PostgreSQL answers at POSTGRESQL_URL"
    return ""


@cache
def missing_elasticsearch() -> str:
    if not ELASTICSEARCH_URL:
        return "no Elasticsearch: set ELASTICSEARCH_URL"
    try:
        urlopen(f"{ELASTICSEARCH_URL}/_cluster/health", timeout=HEALTH_SECONDS).close()
    except URLError:
        return "no Elasticsearch answers at ELASTICSEARCH_URL"
    return ""


@cache
def missing_chromium() -> str:
    if not Path(CHROMIUM).exists():
        return "no Chromium: install chromium or set CHROMIUM"
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return "Playwright cannot drive Chromium: install libatomic1"
    return ""


def missing_gettext() -> str:
    return "" if shutil.which("xgettext") else "no xgettext: install gettext"


MISSING: dict[str, Callable[[], str]] = {
    "requires_postgresql": missing_postgresql,
    "requires_elasticsearch": missing_elasticsearch,
    "requires_chromium": missing_chromium,
    "requires_gettext": missing_gettext,
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, missing in MISSING.items():
        if item.get_closest_marker(marker):
            skip_or_fail(missing())
    if item.get_closest_marker("on_postgresql") and not on_postgresql():
        # Where a server is given, CI's second run is the one that counts.
        skip_or_fail("the site runs on SQLite: set DATABASE_URL", may_skip=not missing_postgresql())


def skip_or_fail(reason: str, *, may_skip: bool = False) -> None:
    """Skip the test for this reason, or fail it if services are required; pass on without one."""
    if not reason:
        return
    if os.environ.get("REQUIRE_SERVICES") == "1" and not may_skip:
        pytest.fail(f"REQUIRE_SERVICES=1, but {reason}", pytrace=False)
    pytest.skip(reason)


def on_postgresql() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith("postgres")
