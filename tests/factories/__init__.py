"""Records for tests: a factory for every model, and ways to publish what they make.

`PersonFactory()` saves a person with one source, so that it can be published; `citation=None`
leaves the source out. `published(record)` publishes it and gives its public row.
"""

from tests.factories.cases import (
    CaseCitationFactory,
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionCitationFactory,
    DecisionFactory,
    DefendantCitationFactory,
    DefendantFactory,
    SentencePartFactory,
)
from tests.factories.detentions import (
    DetentionCitationFactory,
    DetentionFactory,
    StatusReportCitationFactory,
    StatusReportFactory,
)
from tests.factories.hearings import (
    BenchMemberFactory,
    ChecklistEntryFactory,
    HearingCitationFactory,
    HearingFactory,
    HearingPartyFactory,
)
from tests.factories.incidents import (
    IncidentCitationFactory,
    IncidentFactory,
    VictimCitationFactory,
    VictimFactory,
)
from tests.factories.institutions import CourtFactory, OrganisationFactory, PlaceFactory
from tests.factories.laws import DetentionLimitFactory, LawFactory, ProvisionFactory
from tests.factories.people import (
    AffiliationCitationFactory,
    AffiliationFactory,
    PersonCitationFactory,
    PersonFactory,
    PersonGroundFactory,
    PersonNameFactory,
)
from tests.factories.pictures import picture
from tests.factories.publishing import BECAUSE, document_of, everything_public, published
from tests.factories.sources import SourceFactory
from tests.factories.whole import Whole, whole

__all__ = [
    "BECAUSE",
    "AffiliationCitationFactory",
    "AffiliationFactory",
    "BenchMemberFactory",
    "CaseCitationFactory",
    "CaseFactory",
    "ChargeCitationFactory",
    "ChargeFactory",
    "ChecklistEntryFactory",
    "CourtFactory",
    "DecisionCitationFactory",
    "DecisionFactory",
    "DefendantCitationFactory",
    "DefendantFactory",
    "DetentionCitationFactory",
    "DetentionFactory",
    "DetentionLimitFactory",
    "HearingCitationFactory",
    "HearingFactory",
    "HearingPartyFactory",
    "IncidentCitationFactory",
    "IncidentFactory",
    "LawFactory",
    "OrganisationFactory",
    "PersonCitationFactory",
    "PersonFactory",
    "PersonGroundFactory",
    "PersonNameFactory",
    "PlaceFactory",
    "ProvisionFactory",
    "SentencePartFactory",
    "SourceFactory",
    "StatusReportCitationFactory",
    "StatusReportFactory",
    "VictimCitationFactory",
    "VictimFactory",
    "Whole",
    "document_of",
    "everything_public",
    "picture",
    "published",
    "whole",
]
