"""An index in Elasticsearch of a test's own, empty, in place, and gone when the test ends."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest

from tests.services import ELASTICSEARCH_URL

NOBODY_THERE = "http://127.0.0.1:9"


@pytest.fixture
def elasticsearch(db: None, settings) -> Iterator[None]:
    """The site searches in an Elasticsearch that holds nothing yet."""
    from search.engines.elasticsearch.breaking import breaker
    from search.engines.elasticsearch.connection import workers_client
    from search.upkeep import rebuild_elasticsearch

    settings.ELASTICSEARCH_URL = ELASTICSEARCH_URL
    settings.ELASTICSEARCH_INDEX = f"test-{os.getpid()}-{uuid4().hex[:8]}"
    breaker.held()
    rebuild_elasticsearch()
    yield
    settings.ELASTICSEARCH_URL = ELASTICSEARCH_URL
    client = workers_client()
    for name in client.indices.get_alias(index=f"{settings.ELASTICSEARCH_INDEX}*"):
        client.indices.delete(index=name)
    breaker.held()


@pytest.fixture
def broken_elasticsearch(settings) -> Iterator[None]:
    """The site has been told of an Elasticsearch, and nobody answers there."""
    from search.engines.elasticsearch.breaking import breaker

    settings.ELASTICSEARCH_URL = NOBODY_THERE
    breaker.held()
    yield
    breaker.held()
