"""A world published once for the golden queries of a module, and the engines that answer them."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.search.golden.world import publish_world


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Publish the world, and take it away at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_world()
        yield
        transaction.set_rollback(True)


@pytest.fixture(params=["database"])
def engine(request: pytest.FixtureRequest, world: None) -> str:
    """Give each engine in turn: the site's own database is SQLite or PostgreSQL, as CI runs both.

    Another engine becomes one more parameter, holds the world here, and gives the same hits.
    """
    return str(request.param)
