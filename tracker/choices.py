"""The vocabularies of the tracker, by name; their terms are data in `tracker/vocabulary/`."""

from typing import Final

from tracker.vocabulary.schemes import LabelledCode, SchemeChoices, Vocabulary
from tracker.vocabulary.terms import Term, UnknownCodeError

__all__ = ["LabelledCode", "SchemeChoices", "Term", "UnknownCodeError", "Vocabulary"]

LibertyStatus: Final = Vocabulary("liberty_status")
ReleaseType: Final = Vocabulary("release_type")
DetentionBasis: Final = Vocabulary("detention_basis")
DetentionGround: Final = Vocabulary("detention_ground")

LegalStage: Final = Vocabulary("legal_stage")
Instance: Final = Vocabulary("instance")
ChargeGroup: Final = Vocabulary("charge_group")
ChargeStatus: Final = Vocabulary("charge_status")
OffenceClass: Final = Vocabulary("offence_class")
DefendantRole: Final = Vocabulary("defendant_role")
Verdict: Final = Vocabulary("verdict")
SentencePartKind: Final = Vocabulary("sentence_part_kind")

HearingKind: Final = Vocabulary("hearing_kind")
HearingOutcome: Final = Vocabulary("hearing_outcome")
PostponementBy: Final = Vocabulary("postponement_by")
BenchRole: Final = Vocabulary("bench_role")
PartyRole: Final = Vocabulary("party_role")
ChecklistAnswer: Final = Vocabulary("checklist_answer")

Sex: Final = Vocabulary("sex")
NameKind: Final = Vocabulary("name_kind")
Script: Final = Vocabulary("script")
GroundOfInterest: Final = Vocabulary("ground_of_interest")
IncidentKind: Final = Vocabulary("incident_kind")
VictimRole: Final = Vocabulary("victim_role")

CourtLevel: Final = Vocabulary("court_level")
PlaceKind: Final = Vocabulary("place_kind")
Province: Final = Vocabulary("province")
OrganisationKind: Final = Vocabulary("organisation_kind")

SourceKind: Final = Vocabulary("source_kind")
SourceReliability: Final = Vocabulary("source_reliability")
FactStatus: Final = Vocabulary("fact_status")
CitedStatement: Final = Vocabulary("cited_statement")
DatePrecision: Final = Vocabulary("date_precision")
Visibility: Final = Vocabulary("visibility")
Consent: Final = Vocabulary("consent")

VOCABULARIES: Final = tuple(
    value for value in tuple(globals().values()) if isinstance(value, Vocabulary)
)

HELD: Final = frozenset(
    {"detained_uncharged", "pretrial_detention", "serving_sentence", "house_arrest"}
)
"""Liberty statuses of someone who is not free; bail is not among them."""

LASTING: Final = HELD | {"at_risk", "wanted", "exile", "judicial_supervision"}
"""Liberty statuses that go on from their date; the others tell what happened on it."""

HELD_BASES: Final = frozenset(DetentionBasis.codes) - {"judicial_supervision"}
"""Bases of a detention record during which the person was not free, known or not."""
