"""Wagtail's tests of its SQLite engine, on ours."""

from modelsearch.tests import test_sqlite_backend as wagtails

from tests.search.backends.wagtails.exceptions import SQLITE, ours

Tests = ours(wagtails.TestSQLiteSearchBackend, "search.backends.sqlite", SQLITE)
