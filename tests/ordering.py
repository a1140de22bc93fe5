"""Which test comes when, and what it needs for that.

First those without a database, then those that undo what they wrote, and last those that empty the
tables. Two processes share a run by taking fewer tests at a time as fewer are left: the slow ones
must be last, or one process waits for minutes while the other does what it took.
"""

import gc

import pytest

# Django and the tests are a quarter of a million objects that stay, and a page makes thousands: the
# collector took a tenth of the time of all tests, mostly to look at the same objects again.
OBJECTS_BETWEEN_COLLECTIONS = 20_000


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tell pytest-django which tests empty the tables, and CI which no database can change."""
    for item in items:
        if empties_the_tables(item):
            # What migrations made is given back.
            restored = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(restored, append=False)
        elif not uses_a_database(item):
            item.add_marker("any_database")


class AfterAllOthers:
    """Hooks that come after those of pytest-django and pytest-randomly, which sort too."""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: uses_a_database(item) + empties_the_tables(item))


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(AfterAllOthers())


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)


def uses_a_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    return bool(marker) or "django_db_setup" in getattr(item, "fixturenames", ())


def empties_the_tables(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = {"live_server", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    return bool(fixtures or (marker and marker.kwargs.get("transaction")))
