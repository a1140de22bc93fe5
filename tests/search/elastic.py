"""An index in Elasticsearch of a test's own, in place, and gone when the test ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.test import override_settings

from tests.services import ELASTICSEARCH_URL

NOBODY_THERE = "http://127.0.0.1:9"


@contextmanager
def index_of_its_own() -> Iterator[dict[str, str]]:
    """Make an index that holds what the entries say; gives the settings by which it is asked."""
    from search.engines.elasticsearch.breaking import breaker
    from search.engines.elasticsearch.connection import workers_client
    from search.upkeep import rebuild_elasticsearch

    name = f"test-{os.getpid()}-{uuid4().hex[:8]}"
    told = {"ELASTICSEARCH_URL": ELASTICSEARCH_URL, "ELASTICSEARCH_INDEX": name}
    breaker.held()
    with override_settings(**told):
        rebuild_elasticsearch()
    yield told
    with override_settings(**told):
        client = workers_client()
        for index in client.indices.get_alias(index=f"{name}*"):
            client.indices.delete(index=index)
    breaker.held()


@pytest.fixture
def elasticsearch(db: None, settings) -> Iterator[None]:
    """The site searches in an Elasticsearch that holds nothing yet."""
    with index_of_its_own() as told:
        for name, value in told.items():
            setattr(settings, name, value)
        yield


@pytest.fixture
def broken_elasticsearch(settings) -> Iterator[None]:
    """The site has been told of an Elasticsearch, and nobody answers there."""
    from search.engines.elasticsearch.breaking import breaker

    settings.ELASTICSEARCH_URL = NOBODY_THERE
    breaker.held()
    yield
    breaker.held()
