"""Elasticsearch 8, beside the database: it holds what entries say, and answers while it is well."""

from search.engines.elasticsearch.breaking import breaker
from search.engines.elasticsearch.connection import EngineDownError, is_configured

__all__ = ["EngineDownError", "breaker", "is_configured"]
