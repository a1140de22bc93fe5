"""A real browser that can reach nothing but this machine, for tests with the `page` fixture."""

import os
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import BrowserContext, Page, Playwright, Route

from tests.services import CHROMIUM, missing_chromium, skip_or_fail

# The width of what is drawn, once the fonts are there: until then Khmer stands in wider letters.
DRAWN_WIDTH = "document.fonts.ready.then(() => document.documentElement.scrollWidth)"

# Playwright's loop runs in the thread of the tests, where Django would refuse to query.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    skip_or_fail(missing_chromium())
    return {"executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def playwright(playwright: Playwright) -> Iterator[Playwright]:
    yield playwright
    # Those that Django opened beside Playwright's loop: PostgreSQL drops no database in use.
    connections.close_all()


@pytest.fixture
def foreign_requests() -> list[str]:
    """What the page asked of other hosts, all of it refused; a test ends by finding it empty."""
    return []


@pytest.fixture
def context(context: BrowserContext, foreign_requests: list[str]) -> BrowserContext:
    def refuse_foreign(route: Route) -> None:
        if is_loopback(route.request.url):
            route.continue_()
        else:
            foreign_requests.append(route.request.url)
            route.abort()

    context.route("**/*", refuse_foreign)
    return context


@pytest.fixture
def page(context: BrowserContext, foreign_requests: list[str]) -> Iterator[Page]:
    yield context.new_page()
    assert foreign_requests == []


def is_loopback(url: str) -> bool:
    """Tell whether the address is on this machine, or is no address (data:, blob:)."""
    parts = urlsplit(url)
    if parts.scheme in {"data", "blob", "about"}:
        return True
    if parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
