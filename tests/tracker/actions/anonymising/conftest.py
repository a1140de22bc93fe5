"""Someone who is to lose their name, and whose name stands in the records of others."""

import pytest

from tests.factories import (
    AffiliationFactory,
    CaseFactory,
    DefendantFactory,
    DetentionFactory,
    PersonFactory,
    PersonNameFactory,
)
from tracker.publication.models import PublishedRecord


@pytest.fixture
def person():
    """Someone whose name stands in the records of others, in many ways."""
    person = PersonFactory(
        name_en="Sok Canary",
        name_km="សុខ កាណារី",
        birth_year=1987,
        occupations_en="canary keeper",
        summary_en="A canary summary.",
    )
    PersonNameFactory(person=person, text="Sokkha Canary")
    AffiliationFactory(person=person, role_en="canary chair")
    return person


@pytest.fixture
def tried(person):
    case = CaseFactory(
        title_en="Case against Sok Canary",
        title_km="សំណុំរឿង សុខ\u200bកាណារី",
        summary_en="CANARY SOK was seen. Then Sokkha Canary left.",
    )
    DefendantFactory(case=case, person=person)
    DetentionFactory(person=person, case=case)
    return case


def state_of(record):
    return PublishedRecord.objects.get(pk=record.reference)
