"""Wagtail's tests of its Elasticsearch 8 engine, on ours.

They make seven indexes before each test, which takes a server seconds; here only after a test that
wrote to one, as the rows are the same before each.
"""

from collections.abc import Callable
from typing import Any

from modelsearch.backends import get_search_backend
from modelsearch.backends.elasticsearch8 import Elasticsearch8Index
from modelsearch.tests import test_elasticsearch8_backend as wagtails

from tests.search.backends.wagtails.exceptions import ELASTICSEARCH, ours

WRITING = ("put", "delete", "put_alias", "add_item", "add_items", "delete_item")
is_fresh = False


def noticed(write: Callable[..., Any]) -> Callable[..., Any]:
    def writing(*args: Any, **kwargs: Any) -> Any:
        global is_fresh
        is_fresh = False
        return write(*args, **kwargs)

    return writing


for name in WRITING:
    setattr(Elasticsearch8Index, name, noticed(getattr(Elasticsearch8Index, name)))


class WithIndexes(wagtails.TestElasticsearch8SearchBackend):
    def setUp(self) -> None:
        global is_fresh
        if is_fresh:
            self.backend_name = "default"
            self.backend = get_search_backend(self.backend_name)
        else:
            super().setUp()
            is_fresh = True


Tests = ours(WithIndexes, "search.backends.elasticsearch", ELASTICSEARCH)
del WithIndexes


def tearDownModule() -> None:
    server = get_search_backend("default").es
    for index in server.indices.get(index="modelsearchtest_*"):
        server.indices.delete(index=index)
