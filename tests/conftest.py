"""What every test may use: servers (services.py), a migrated database, a browser (browsing.py).

Each begins with nothing remembered (indexing.py)."""

import pytest

pytest_plugins = [
    "tests.services",
    "tests.databases",
    "tests.browsing",
    "tests.indexing",
    "tests.search.elastic",
]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give back what migrations made to each test that empties the tables when it ends."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        fixtures = {"live_server", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        if fixtures or (marker and marker.kwargs.get("transaction")):
            restored = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(restored, append=False)
