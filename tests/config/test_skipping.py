"""A test that wants a service says so when it skips, and fails where services are required."""

import pytest

from tests import services


def test_a_missing_service_skips_and_says_what_to_set(monkeypatch):
    monkeypatch.delenv("REQUIRE_SERVICES", raising=False)

    with pytest.raises(pytest.skip.Exception, match="set ELASTICSEARCH_URL"):
        services.skip_or_fail("no Elasticsearch: set ELASTICSEARCH_URL")


def test_a_missing_service_fails_where_services_are_required(monkeypatch):
    monkeypatch.setenv("REQUIRE_SERVICES", "1")

    with pytest.raises(pytest.fail.Exception, match="set ELASTICSEARCH_URL"):
        services.skip_or_fail("no Elasticsearch: set ELASTICSEARCH_URL")


def test_what_the_other_database_tests_may_skip_even_there(monkeypatch):
    monkeypatch.setenv("REQUIRE_SERVICES", "1")

    with pytest.raises(pytest.skip.Exception):
        services.skip_or_fail("the site runs on SQLite", may_skip=True)


def test_a_service_that_is_there_is_used(monkeypatch):
    monkeypatch.setenv("REQUIRE_SERVICES", "1")

    assert services.skip_or_fail("") is None
