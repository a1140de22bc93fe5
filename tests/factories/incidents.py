"""Incidents and their victims."""

from factory import RelatedFactory, Sequence, SubFactory

from tests.factories.people import PersonFactory
from tests.factories.rows import RowFactory
from tests.factories.sources import CitationFactory
from tracker.models import Incident, IncidentCitation, Victim, VictimCitation


class IncidentCitationFactory(CitationFactory):
    class Meta:
        model = IncidentCitation

    incident = SubFactory("tests.factories.incidents.IncidentFactory", citation=None)


class IncidentFactory(RowFactory):
    """An attack that may be published, with one source and no victim named yet."""

    class Meta:
        model = Incident
        skip_postgeneration_save = True

    title_en = Sequence(lambda n: f"Test incident {n}")
    title_km = Sequence(lambda n: f"ហេតុការណ៍ {n}")
    incident_kind = "attack"
    occurred_on = "2019-07-10"
    province = "KH-12"
    citation = RelatedFactory(IncidentCitationFactory, factory_related_name="incident")


class VictimFactory(RowFactory):
    class Meta:
        model = Victim

    incident = SubFactory(IncidentFactory)
    person = SubFactory(PersonFactory)
    role = "injured"


class VictimCitationFactory(CitationFactory):
    class Meta:
        model = VictimCitation

    victim = SubFactory(VictimFactory)
