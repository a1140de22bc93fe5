"""SQLite to start, PostgreSQL to grow: the address of the database says which."""

from pathlib import Path
from typing import Any

import environ

SQLITE_OPTIONS = {
    # One writer at a time: take the lock when a transaction begins, wait for it, read meanwhile.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
        "PRAGMA busy_timeout=20000;"
    ),
}
POSTGRESQL_OPTIONS = {
    "connect_timeout": 10,
    # A transaction that somebody forgot would hold its locks, and the clean-up, for ever.
    "options": "-c idle_in_transaction_session_timeout=60000",
}
OPTIONS = {
    "django.db.backends.sqlite3": SQLITE_OPTIONS,
    "django.db.backends.postgresql": POSTGRESQL_OPTIONS,
}


def database(env: environ.Env, data_dir: Path) -> dict[str, Any]:
    """Give the settings of the database at DATABASE_URL, or of a SQLite file in the data folder.

    What the address itself sets (``?sslmode=require``) goes before our options.
    Raises ImproperlyConfigured when the address names a kind that the site does not run on.
    """
    parsed = dict(env.db("DATABASE_URL", default=f"sqlite:///{data_dir / 'db.sqlite3'}"))
    if parsed["ENGINE"] not in OPTIONS:
        raise environ.ImproperlyConfigured(
            "DATABASE_URL must begin with sqlite:/// or postgres://, as .env.example shows."
        )
    options = {**OPTIONS[parsed["ENGINE"]], **parsed.get("OPTIONS", {})}
    return {**parsed, "OPTIONS": options, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
