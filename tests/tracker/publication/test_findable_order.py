"""A stored document is found by the same as a fresh one: PostgreSQL reorders its parts."""

import json

import pytest

from tests.factories import CaseFactory, PersonFactory, published
from tests.tracker.public.worlds import held_person
from tracker.publication.findable import findable
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


def test_the_order_of_a_documents_parts_makes_no_difference():
    published(CaseFactory(title_en="Case", title_km="រឿងក្តី"), PersonFactory())
    held_person(name_km="សុខ តេស្ត", name_en="Sok Test")

    for record in PublishedRecord.objects.select_related("current"):
        document = record.current.document
        otherwise = json.loads(json.dumps(document, sort_keys=True))
        assert findable(otherwise) == findable(document)
        assert record.findable_sha256 == findable(document).sha256
