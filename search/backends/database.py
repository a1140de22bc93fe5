"""Wagtail's search in the site's own database, whichever it is."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802  (the name Wagtail looks for)
    """Make the search engine of the default database.

    Raises ImproperlyConfigured for a database that is neither SQLite nor PostgreSQL.
    """
    if connection.vendor == "sqlite":
        from search.backends.sqlite import SQLiteSearchBackend

        return SQLiteSearchBackend(params)
    if connection.vendor == "postgresql":
        from search.backends.postgresql import PostgreSQLSearchBackend

        return PostgreSQLSearchBackend(params)
    raise ImproperlyConfigured(f"There is no search for {connection.vendor}.")
