"""Building many documents takes as many queries as building one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import whole
from tracker.publication.documents import build_document, build_documents
from tracker.publication.documents.loading import MODEL_OF_KIND

pytestmark = pytest.mark.django_db


def queries_for(kind, keys):
    with CaptureQueriesContext(connection) as queries:
        build_documents(kind, keys)
    return len(queries)


@pytest.fixture(scope="module")
def made(module_transaction):
    return [whole() for _each in range(5)]


@pytest.fixture
def worlds(made, db):
    return [each.read_again() for each in made]


@pytest.mark.parametrize("kind", MODEL_OF_KIND)
def test_five_documents_take_as_many_queries_as_one(worlds, kind):
    keys = [getattr(world, kind).pk for world in worlds]

    assert queries_for(kind, keys) == queries_for(kind, keys[:1])


@pytest.mark.parametrize("kind", MODEL_OF_KIND)
def test_a_document_is_the_same_built_alone_or_with_others(worlds, kind):
    records = [getattr(world, kind) for world in worlds]

    together = build_documents(kind, [record.pk for record in records])

    assert together == {record.reference: build_document(record) for record in records}
