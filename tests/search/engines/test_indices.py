"""The database's own indices, of entries and of names alone, are checked and made anew."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.engines import database_engine

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["search_index", "search_names"])
def damaged(request) -> str:
    """An index of SQLite's that holds a row which no entry has."""
    if connection.vendor != "sqlite":
        pytest.skip("the site runs on PostgreSQL: unset DATABASE_URL")
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {request.param} (rowid, name_tokens) VALUES (999, 'sother')")
    return request.param


def test_a_damaged_index_is_told_of(damaged):
    said = StringIO()

    with pytest.raises(CommandError):
        call_command("search_index", "--check", stdout=said)
    assert said.getvalue() == "the database's indices: are not what the entries say\n"


@pytest.mark.parametrize("what", ["--repair", "--rebuild"])
def test_a_damaged_index_is_made_anew(damaged, what):
    call_command("search_index", what, stdout=StringIO())

    assert database_engine().is_index_sound()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT rowid FROM {damaged} WHERE {damaged} MATCH 'sother'")
        assert cursor.fetchone() is None


@pytest.mark.on_postgresql
@pytest.mark.parametrize("index", ["search_entry_document", "search_entry_names"])
def test_an_index_that_is_gone_from_postgresql_is_not_sound(index):
    assert database_engine().is_index_sound()
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX {index}")

    assert not database_engine().is_index_sound()


@pytest.mark.on_postgresql
def test_both_indices_of_postgresql_are_made_anew():
    before = files_of_indices()

    database_engine().rebuild_index()
    assert all(now != then for now, then in zip(files_of_indices(), before, strict=True))


@pytest.mark.on_postgresql
@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_readers_go_on_while_they_are_made():
    with CaptureQueriesContext(connection) as asked:
        database_engine().rebuild_index()

    assert [query["sql"] for query in asked] == [
        "REINDEX INDEX CONCURRENTLY search_entry_document",
        "REINDEX INDEX CONCURRENTLY search_entry_names",
    ]
    assert database_engine().is_index_sound()


def files_of_indices() -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_relation_filenode('search_entry_document'),"
            " pg_relation_filenode('search_entry_names')"
        )
        return cursor.fetchone()
