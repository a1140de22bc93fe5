"""A migrated SQLite database, kept between runs: three hundred migrations take half a minute.

It is copied as long as no migration and no pinned package has changed, and `migrate` still runs on
the copy. A fresh clone has none and migrates from nothing, as CI does.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections, transaction

ROOT = Path(__file__).resolve().parents[1]
APPS = ["accounts", "home", "search", "tracker"]


@pytest.fixture(scope="session")
def migrated(pytestconfig: pytest.Config) -> Path:
    """Where the kept database is, or will be."""
    folder = pytestconfig.cache.mkdir("databases")
    return Path(folder) / f"{digest_of_migrations()}.sqlite3"


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None, migrated: Path) -> bool:
    """Whether there was a kept database to begin with."""
    if on_sqlite() and migrated.exists():
        shutil.copyfile(migrated, settings.DATABASES["default"]["TEST"]["NAME"])
        return True
    return False


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: object, django_db_keepdb: bool, migrated: Path
) -> None:
    """Keep a database that was migrated from nothing, and let each connection know its rows."""
    connection = connections["default"]
    if on_sqlite() and not django_db_keepdb:
        with django_db_blocker.unblock():
            keep(migrated)
    if on_sqlite():
        with django_db_blocker.unblock():
            let_the_log_be_emptied()
    # While a browser runs, Playwright's loop does too, and Django then opens another connection:
    # it must know the rows that a test which empties the tables gives back.
    rows = getattr(connection, "_test_serialized_contents", None)
    if rows is not None:
        type(connection)._test_serialized_contents = rows


@pytest.fixture(scope="module")
def module_transaction(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Hold what fixtures of a module write, for all its tests; each still undoes its own.

    A fixture of the module asks for it and writes once what each test would write otherwise. No
    test of that module may want empty tables, as it can't be told whether they are.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def keep(migrated: Path) -> None:
    """Put a copy there in one step, as another run may be doing the same, and drop older ones."""
    unfinished = migrated.with_suffix(f".{os.getpid()}")
    with connections["default"].cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(unfinished)])
    unfinished.replace(migrated)
    for other in set(migrated.parent.glob("*.sqlite3")) - {migrated}:
        other.unlink(missing_ok=True)


def let_the_log_be_emptied() -> None:
    """A test that ends by emptying the tables deletes from them: SQLite has no TRUNCATE."""
    with connections["default"].cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS tracker_recordlogentry_no_delete")


def on_sqlite() -> bool:
    return connections["default"].vendor == "sqlite"


def digest_of_migrations() -> str:
    digest = hashlib.sha256()
    for path in migration_files():
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def migration_files() -> Iterator[Path]:
    yield ROOT / "requirements.txt"
    for app in APPS:
        yield from sorted((ROOT / app).glob("**/migrations/*.py"))
