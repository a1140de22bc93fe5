"""A world published once for the golden queries of a module, and the engines that answer them."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings

from tests.search.elastic import index_of_its_own
from tests.search.golden.world import publish_world


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Publish the world, and take it away at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_world()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def world_in_elasticsearch(world: None, django_db_blocker: object) -> Iterator[dict[str, str]]:
    """Write the world to Elasticsearch too; gives the settings by which it is asked."""
    with django_db_blocker.unblock(), index_of_its_own() as told:
        yield told


DATABASE = pytest.param("database")
# What it finds is the same whichever database filled it.
ELASTICSEARCH = pytest.param(
    "elasticsearch", marks=[pytest.mark.requires_elasticsearch, pytest.mark.any_database]
)


@pytest.fixture(params=[DATABASE, ELASTICSEARCH])
def engine(request: pytest.FixtureRequest, world: None) -> Iterator[str]:
    """Give each engine in turn; the database is SQLite or PostgreSQL, as CI runs both."""
    if request.param == "database":
        yield request.param
        return
    with override_settings(**request.getfixturevalue("world_in_elasticsearch")):
        yield request.param
