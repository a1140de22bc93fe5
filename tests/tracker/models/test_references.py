"""A record's permanent reference: its letter and key, never given twice."""

import pytest

from tests.factories import (
    CaseFactory,
    CourtFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    SourceFactory,
)
from tracker.models import Person, Record
from tracker.publication.refs import KIND_OF_PREFIX, reference_for

pytestmark = pytest.mark.django_db

FACTORIES = [
    CaseFactory,
    CourtFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    SourceFactory,
]


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory._meta.model.__name__)
class TestEveryKind:
    def test_a_reference_is_a_letter_and_at_least_five_digits(self, factory):
        made = factory()

        assert made.reference == f"{made.prefix}{made.pk:05d}"

    def test_a_reference_leads_back_to_its_key(self, factory):
        made = factory()

        assert type(made).key_of(made.reference.lower()) == made.pk

    def test_the_reference_of_a_deleted_row_is_never_given_again(self, factory):
        last = factory()
        reference = last.reference
        getattr(last, "citations", Person.objects.none()).all().delete()
        last.delete()

        assert factory().reference != reference


def test_a_row_that_was_never_saved_has_no_reference():
    with pytest.raises(ValueError, match="once it is saved"):
        Person().reference  # noqa: B018


@pytest.mark.parametrize("text", ["", "P", "42", "C00001", "P-1", "P٤٢", "P00001x", "P" + "9" * 14])
def test_what_is_no_reference_of_the_kind_is_refused(text):
    with pytest.raises(ValueError, match="not a reference"):
        Person.key_of(text)


def test_the_bridge_writes_references_as_records_do():
    for model in Record.__subclasses__():
        record = model(pk=42)

        assert reference_for(model.kind, 42) == record.reference
        assert KIND_OF_PREFIX[model.prefix] == model.kind
