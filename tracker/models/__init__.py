"""The records editors work on, one module per subject."""

from tracker.models.audit import RecordLogEntry
from tracker.models.cases import (
    Case,
    CaseCitation,
    Charge,
    ChargeCitation,
    Decision,
    DecisionCitation,
    Defendant,
    DefendantCitation,
    SentencePart,
)
from tracker.models.comments import RecordComment
from tracker.models.contradictions import (
    CaseContradiction,
    Contradiction,
    HearingContradiction,
    PersonContradiction,
)
from tracker.models.courts import Court
from tracker.models.detentions import Detention, DetentionCitation
from tracker.models.form_saves import FormSave
from tracker.models.hearings import (
    BenchMember,
    ChecklistEntry,
    Hearing,
    HearingCitation,
    HearingParty,
)
from tracker.models.incidents import Incident, IncidentCitation, Victim, VictimCitation
from tracker.models.laws import Law, Provision
from tracker.models.limits import DetentionLimit
from tracker.models.merges import Merge
from tracker.models.monitoring import Assignment
from tracker.models.name_keys import NameKey
from tracker.models.organisations import Organisation
from tracker.models.people import (
    Affiliation,
    AffiliationCitation,
    Person,
    PersonCitation,
    PersonGround,
    PersonName,
)
from tracker.models.places import Place
from tracker.models.records import Record
from tracker.models.sources import Citation, Source
from tracker.models.status_reports import StatusReport, StatusReportCitation

__all__ = [
    "Affiliation",
    "AffiliationCitation",
    "Assignment",
    "BenchMember",
    "Case",
    "CaseCitation",
    "CaseContradiction",
    "Charge",
    "ChargeCitation",
    "ChecklistEntry",
    "Citation",
    "Contradiction",
    "Court",
    "Decision",
    "DecisionCitation",
    "Defendant",
    "DefendantCitation",
    "Detention",
    "DetentionCitation",
    "DetentionLimit",
    "FormSave",
    "Hearing",
    "HearingCitation",
    "HearingContradiction",
    "HearingParty",
    "Incident",
    "IncidentCitation",
    "Law",
    "Merge",
    "NameKey",
    "Organisation",
    "Person",
    "PersonCitation",
    "PersonContradiction",
    "PersonGround",
    "PersonName",
    "Place",
    "Provision",
    "Record",
    "RecordComment",
    "RecordLogEntry",
    "SentencePart",
    "Source",
    "StatusReport",
    "StatusReportCitation",
    "Victim",
    "VictimCitation",
]
