"""Wagtail's tests of its PostgreSQL engine, on ours."""

from modelsearch.tests import test_postgres_backend as wagtails

from tests.search.backends.wagtails.exceptions import POSTGRESQL, ours

BACKEND = "search.backends.postgresql"
Tests = ours(wagtails.TestPostgresSearchBackend, BACKEND, POSTGRESQL)
Threshold = ours(wagtails.TestPostgresFuzzyThreshold, BACKEND, POSTGRESQL)
PrefixBoost = ours(wagtails.TestPostgresFuzzyPrefixBoost, BACKEND, POSTGRESQL)
Levenshtein = ours(wagtails.TestPostgresFuzzyLevenshtein, BACKEND, POSTGRESQL)
Ranking = ours(wagtails.TestPostgresFuzzyLevenshteinRanking, BACKEND, POSTGRESQL)
Unaccent = ours(wagtails.TestPostgresFuzzyUnaccent, BACKEND, POSTGRESQL)
Language = ours(wagtails.TestPostgresLanguageTextSearch, BACKEND, POSTGRESQL)
