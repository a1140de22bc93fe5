"""What every test may use: see services.py for servers, browsing.py for the browser.

Each begins with nothing remembered (indexing.py)."""

import pytest
from django.db import connections

pytest_plugins = ["tests.services", "tests.browsing", "tests.indexing"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give back what migrations made to each test that empties the tables when it ends."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        fixtures = {"live_server", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        if fixtures or (marker and marker.kwargs.get("transaction")):
            restored = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(restored, append=False)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Let every connection know the rows to give back.

    While a browser runs, Playwright's loop does too, and Django then opens another connection.
    """
    rows = getattr(connections["default"], "_test_serialized_contents", None)
    if rows is not None:
        type(connections["default"])._test_serialized_contents = rows
