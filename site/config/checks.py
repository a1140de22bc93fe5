"""What the database server must be, checked before migrations run."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

POSTGRESQL_MIN_VERSION = 15
SERVER_FACTS = """
    SELECT current_setting('server_version_num')::int, pg_encoding_to_char(encoding)
    FROM pg_database WHERE datname = current_database()
"""


@register(Tags.database)
def check_databases(
    app_configs: Sequence[AppConfig] | None,
    databases: Sequence[str] | None = None,
    **kwargs: Any,
) -> list[CheckMessage]:
    """Give an error for each database named that the site cannot run on."""
    messages: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor == "postgresql":
            messages += check_postgresql(connection)
        elif connection.vendor == "sqlite":
            messages += check_sqlite(connection)
    return messages


def check_postgresql(connection: BaseDatabaseWrapper) -> list[CheckMessage]:
    """Ask the server for its version and encoding: 15 or later, UTF8 (Khmer needs it)."""
    with connection.cursor() as cursor:
        cursor.execute(SERVER_FACTS)
        version, encoding = cursor.fetchone()
    return postgresql_messages(version // 10_000, encoding)


def postgresql_messages(major: int, encoding: str) -> list[CheckMessage]:
    """Give an error for a major version that is too old and one for an encoding but UTF8."""
    messages: list[CheckMessage] = []
    if major < POSTGRESQL_MIN_VERSION:
        messages.append(
            Error(
                f"PostgreSQL {major} is too old.",
                hint=f"Point DATABASE_URL at PostgreSQL {POSTGRESQL_MIN_VERSION} or later.",
                id="project.E001",
            )
        )
    if encoding != "UTF8":
        messages.append(
            Error(
                f"The database's encoding is {encoding}.",
                hint="Make it with: createdb --encoding=UTF8 --template=template0 NAME",
                id="project.E002",
            )
        )
    return messages


def check_sqlite(connection: BaseDatabaseWrapper) -> list[CheckMessage]:
    """Check that SQLite was built with full-text search (FTS5), which search stands on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')")
        (has_full_text_search,) = cursor.fetchone()
    if has_full_text_search:
        return []
    return [
        Error(
            f"SQLite {sqlite3.sqlite_version} was built without FTS5.",
            hint="Use the distribution's python3, or PostgreSQL by DATABASE_URL.",
            id="project.E003",
        )
    ]
