"""The public document of a case."""

from tracker.choices import DefendantRole, IncidentKind, LegalStage
from tracker.localized import pair
from tracker.models import Case, Defendant
from tracker.publication.canonical import Document
from tracker.publication.documents.notes import Notes
from tracker.publication.documents.parts import heading, quote, quote_person, term, written
from tracker.publication.documents.proceedings import charge, decisions_on, sittings


def build_case_document(case: Case) -> Document:
    """Build the document of a case; defendants who are not public are counted, not named."""
    notes = Notes()
    defendants = [_defendant(item, case, notes) for item in case.defendants.all()]
    named = [item for item in defendants if item]
    return {
        **heading(case),
        "court": quote(case.court),
        "docket_number": case.docket_number,
        "stage": term(LegalStage, case.stage),
        "filed_on": written(case.filed_on),
        "closed_on": written(case.closed_on),
        "summary": {**pair(case, "summary")},
        "cited": notes.cite_statements(case.citations.all()),
        "charges": [charge(item, notes) for item in case.charges.all()],
        "defendants": named,
        "defendants_withheld": len(defendants) - len(named),
        "hearings": sittings(case),
        "incidents": [
            {
                "incident": quote(item),
                "incident_kind": term(IncidentKind, item.incident_kind),
                "occurred_on": written(item.occurred_on),
            }
            for item in sorted(case.incidents.all(), key=lambda incident: incident.pk)
            if item.is_public
        ],
        "sources": notes.entries(),
    }


def _defendant(item: Defendant, case: Case, notes: Notes) -> Document | None:
    person = quote_person(item.person)
    return person and {
        "person": person,
        "role": term(DefendantRole, item.role),
        "note": {**pair(item, "note")},
        "notes": notes.cite(item.citations.all()),
        "decisions": decisions_on(item.person_id, case.decisions.all(), notes),
    }
