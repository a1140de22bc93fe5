"""The public document of an incident."""

from tracker.choices import IncidentKind, Province, VictimRole
from tracker.localized import pair
from tracker.models import Incident, Victim
from tracker.publication.canonical import Document
from tracker.publication.documents.notes import Notes
from tracker.publication.documents.parts import heading, quote, quote_person, term, written


def build_incident_document(incident: Incident) -> Document:
    """Build the document of an incident; victims who are not public are counted, not named."""
    notes = Notes()
    victims = list(incident.victims.all())
    named = [told for item in victims if (told := _victim(item, notes))]
    return {
        **heading(incident),
        "incident_kind": term(IncidentKind, incident.incident_kind),
        "occurred_on": written(incident.occurred_on),
        "location": {**pair(incident, "location")},
        "province": term(Province, incident.province),
        "summary": {**pair(incident, "summary")},
        "inquiry": {**pair(incident, "inquiry")},
        "case": quote(incident.case),
        "victims": named,
        "victims_withheld": len(victims) - len(named),
        "cited": notes.cite_statements(incident.citations.all()),
        "sources": notes.entries(),
    }


def _victim(item: Victim, notes: Notes) -> Document | None:
    person = quote_person(item.person)
    return person and {
        "person": person,
        "role": term(VictimRole, item.role),
        "notes": notes.cite(item.citations.all()),
    }
