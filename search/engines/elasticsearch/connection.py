"""The connection to Elasticsearch, where the site has been told of one."""

from functools import lru_cache
from typing import Any, Final

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError

PATIENCE: Final = 1.5
"""Seconds that a reader waits before the database is asked instead."""
PATIENCE_OF_WORKERS: Final = 30
FAULTS: Final = (ApiError, TransportError, ValueError, LookupError, TypeError)
"""What a server that is down, slow, full or another one than expected makes of a request."""


class EngineDownError(Exception):
    """Elasticsearch did not do what it was asked; says why without what was asked for."""


def is_configured() -> bool:
    """Tell whether the site has an Elasticsearch server."""
    return bool(settings.ELASTICSEARCH_URL)


def readers_client() -> Elasticsearch:
    """Give the client that answers readers: it gives up soon and never tries twice."""
    return _client(settings.ELASTICSEARCH_URL, PATIENCE)


def workers_client() -> Elasticsearch:
    """Give the client that writes: it waits longer."""
    return _client(settings.ELASTICSEARCH_URL, PATIENCE_OF_WORKERS)


@lru_cache(maxsize=8)
def _client(url: str, patience: float) -> Elasticsearch:
    return Elasticsearch(url, request_timeout=patience, max_retries=0, retry_on_timeout=False)


def reason_of(fault: Exception) -> str:
    """Give a fault's kind and HTTP status: its message may quote what a reader typed."""
    status: Any = getattr(fault, "status_code", "")
    return f"{type(fault).__name__} {status}".strip()
