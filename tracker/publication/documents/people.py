"""The public document of a person."""

from typing import Any

from tracker.choices import (
    DefendantRole,
    DetentionBasis,
    DetentionGround,
    FactStatus,
    GroundOfInterest,
    IncidentKind,
    LegalStage,
    LibertyStatus,
    NameKind,
    ReleaseType,
    Script,
    Sex,
    VictimRole,
)
from tracker.localized import pair
from tracker.models import Case, Defendant, Detention, Person, StatusReport
from tracker.publication.canonical import Document
from tracker.publication.documents.limits import Limits, limits_on
from tracker.publication.documents.notes import Notes
from tracker.publication.documents.parts import heading, in_editors_order, quote, term, written
from tracker.publication.documents.photos import photo
from tracker.publication.documents.proceedings import charge, decisions_on, sittings
from tracker.publication.redaction import NOBODY


def build_person_document(person: Person, limits: Limits | None = None) -> Document:
    """Build the document of a person; without name and what points to it if so published.

    `limits` are the limits of detention on record, which are read where they are not given.
    """
    notes = Notes()
    is_anonymised = person.visibility == "anonymised"
    return {
        **heading(person),
        "anonymised": is_anonymised,
        "sex": term(Sex, person.sex),
        **(NOBODY if is_anonymised else _identity(person, notes)),
        "grounds": [term(GroundOfInterest, item.ground) for item in person.grounds.all()],
        "detentions": [_detention(item, notes) for item in _in_order(person.detentions.all())],
        "status_reports": [_report(item, notes) for item in person.status_reports.all()],
        "cases": [
            _defence(item, notes)
            for item in in_editors_order(person.defences.all())
            if item.case.is_public
        ],
        "incidents": [
            _harm(item, notes)
            for item in in_editors_order(person.harms.all())
            if item.incident.is_public
        ],
        "detention_limits": limits_on(person, limits),
        "sources": notes.entries(),
    }


def _identity(person: Person, notes: Notes) -> Document:
    return {
        "other_names": [
            {
                "text": item.text,
                "script": term(Script, item.script),
                "kind": term(NameKind, item.name_kind),
            }
            for item in person.other_names.all()
        ],
        "birth_year": person.birth_year,
        "occupations": {**pair(person, "occupations")},
        "summary": {**pair(person, "summary")},
        "affiliations": [
            {
                "organisation": quoted,
                "role": {**pair(item, "role")},
                "started_on": written(item.started_on),
                "ended_on": written(item.ended_on),
                "notes": notes.cite(item.citations.all()),
            }
            for item in person.affiliations.all()
            if (quoted := quote(item.organisation))
        ],
        "photo": photo(person),
        "cited": notes.cite_statements(person.citations.all()),
    }


def _in_order(items: Any) -> list[Detention]:
    return sorted(items, key=lambda item: (item.started_on, item.pk))


def _detention(item: Detention, notes: Notes) -> Document:
    return {
        "place": quote(item.place),
        "case": quote(item.case),
        "started_on": written(item.started_on),
        "ended_on": written(item.ended_on),
        "last_reported_on": written(item.last_reported_on),
        "basis": term(DetentionBasis, item.basis),
        "ground": term(DetentionGround, item.ground),
        "release": term(ReleaseType, item.release_type),
        "note": {**pair(item, "note")},
        "notes": notes.cite(item.citations.all()),
    }


def _report(item: StatusReport, notes: Notes) -> Document:
    return {
        "status": term(LibertyStatus, item.status),
        "reported_on": written(item.reported_on),
        "certainty": term(FactStatus, item.certainty),
        "note": {**pair(item, "note")},
        "notes": notes.cite(item.citations.all()),
    }


def _defence(item: Defendant, notes: Notes) -> Document:
    case: Case = item.case
    return {
        "case": quote(case),
        "court": quote(case.court),
        "docket_number": case.docket_number,
        "stage": term(LegalStage, case.stage),
        "filed_on": written(case.filed_on),
        "role": term(DefendantRole, item.role),
        "note": {**pair(item, "note")},
        "notes": notes.cite(item.citations.all()),
        "charges": [charge(each, notes) for each in case.charges.all()],
        "decisions": decisions_on(item.person_id, case.decisions.all(), notes),
        "hearings": sittings(case),
    }


def _harm(item: Any, notes: Notes) -> Document:
    incident = item.incident
    return {
        "incident": quote(incident),
        "incident_kind": term(IncidentKind, incident.incident_kind),
        "occurred_on": written(incident.occurred_on),
        "role": term(VictimRole, item.role),
        "notes": notes.cite(item.citations.all()),
    }
