"""Wagtail's tests of its Elasticsearch 8 engine, on ours."""

from modelsearch.tests import test_elasticsearch8_backend as wagtails

from tests.search.backends.wagtails.exceptions import ELASTICSEARCH, ours

Tests = ours(
    wagtails.TestElasticsearch8SearchBackend, "search.backends.elasticsearch", ELASTICSEARCH
)
