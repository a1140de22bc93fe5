"""Which of Wagtail's tests of search engines do not apply to ours: by name, each with its reason.

Whatever is not listed here must pass, also where Wagtail's own engine is let off.
"""

from collections.abc import Mapping
from typing import Any, Final
from unittest import TestCase, skip

from django.test import override_settings
from modelsearch.tests.test_backends import BackendTests

_NO_WEIGHTS = "FTS5 weighs columns, not the parts of a query; Wagtail's engine is let off too."
_UNFINISHED = (
    "It looks into an unfinished part of Wagtail's compiler, which Wagtail expects to fail."
)
_NO_STEMS = "We cut words in Python and have no stems: Dutch is no language of the site."
_LETTER_ITSELF = "It takes ø for o. We leave accents out, and ø is a letter without one."
_NO_ORDER = (
    "Elasticsearch sorts by fields, not by what the database computes; Wagtail expects it to fail."
)
_BROKEN_RESET = "Wagtail's own reset fails where the index is an alias; Wagtail skips it too."

SQLITE: Final[Mapping[str, str]] = {
    "test_boost": _NO_WEIGHTS,
    "test_search_boosting_on_related_fields": _NO_WEIGHTS,
    "test_get_search_field_for_related_fields": _UNFINISHED,
}
POSTGRESQL: Final[Mapping[str, str]] = {
    "test_get_search_field_for_related_fields": _UNFINISHED,
    "test_search_language_plain_text": _NO_STEMS,
    "test_search_language_phrase_text": _NO_STEMS,
}
ELASTICSEARCH: Final[Mapping[str, str]] = {
    "test_ascii_folding": _LETTER_ITSELF,
    "test_order_by_expression": _NO_ORDER,
    "test_reset_indexes": _BROKEN_RESET,
}


def ours(tests: type[TestCase], backend: str, exceptions: Mapping[str, str]) -> type[TestCase]:
    """Give Wagtail's tests of an engine for ours: all but those listed."""
    body: dict[str, Any] = {"backend_path": backend}
    for name in dir(tests):
        if name in exceptions:
            body[name] = skip(exceptions[name])(getattr(tests, name))
        elif getattr(getattr(tests, name), "__unittest_skip__", False):
            body[name] = getattr(BackendTests, name)
    settings = {"MODELSEARCH_BACKENDS": {"default": {"BACKEND": backend, **_options(tests)}}}
    return override_settings(**settings)(type(f"Our{tests.__name__}", (tests,), body))


def _options(tests: type[TestCase]) -> dict[str, Any]:
    """Give what else Wagtail sets for these tests; of its Elasticsearch, what the settings say."""
    from django.conf import settings

    overridden = getattr(tests, "_overridden_settings", None) or {}
    told = overridden.get("MODELSEARCH_BACKENDS") or settings.MODELSEARCH_BACKENDS
    return {name: value for name, value in told["default"].items() if name != "BACKEND"}
