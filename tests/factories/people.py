"""People, their names, grounds and affiliations."""

from factory import RelatedFactory, Sequence, SubFactory

from tests.factories.institutions import OrganisationFactory
from tests.factories.rows import RowFactory
from tests.factories.sources import CitationFactory
from tracker.models import (
    Affiliation,
    AffiliationCitation,
    Person,
    PersonCitation,
    PersonGround,
    PersonName,
)


class PersonCitationFactory(CitationFactory):
    class Meta:
        model = PersonCitation

    person = SubFactory("tests.factories.people.PersonFactory", citation=None)


class PersonFactory(RowFactory):
    """A person who may be published, with one source."""

    class Meta:
        model = Person
        skip_postgeneration_save = True

    name_en = Sequence(lambda n: f"Test Person {n}")
    name_km = Sequence(lambda n: f"បុគ្គល {n}")
    citation = RelatedFactory(PersonCitationFactory, factory_related_name="person")


class PersonNameFactory(RowFactory):
    class Meta:
        model = PersonName

    person = SubFactory(PersonFactory)
    text = Sequence(lambda n: f"Tester {n}")


class PersonGroundFactory(RowFactory):
    class Meta:
        model = PersonGround

    person = SubFactory(PersonFactory)
    ground = "speech"


class AffiliationFactory(RowFactory):
    class Meta:
        model = Affiliation

    person = SubFactory(PersonFactory)
    organisation = SubFactory(OrganisationFactory)
    role_en = "member"


class AffiliationCitationFactory(CitationFactory):
    class Meta:
        model = AffiliationCitation

    affiliation = SubFactory(AffiliationFactory)
