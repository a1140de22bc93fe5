"""Hearings and incidents of the demo."""

from tracker.demo.loader.citations import summary_citations
from tracker.demo.loader.entries import key, read
from tracker.demo.loader.rows import Rows, record_rows
from tracker.models import (
    BenchMember,
    Hearing,
    HearingCitation,
    Incident,
    IncidentCitation,
    Victim,
)


def hearing_rows() -> Rows:
    """Make the hearings with the judges named and their sources."""
    linked = {"case": "cases", "court": "courts", "follows": "hearings"}
    hearings = record_rows(Hearing, "hearings", "bench", "sources", **linked)
    for entry, hearing in zip(read("hearings"), hearings, strict=True):
        yield hearing
        for order, member in enumerate(entry.get("bench", [])):
            yield BenchMember(hearing=hearing, sort_order=order, **member)
        yield from summary_citations(HearingCitation, "hearing", hearing, entry)


def incident_rows() -> Rows:
    """Make the incidents with their victims and sources."""
    incidents = record_rows(Incident, "incidents", "victims", "sources", case="cases")
    for entry, incident in zip(read("incidents"), incidents, strict=True):
        yield incident
        for order, victim in enumerate(entry.get("victims", [])):
            person_id = key("people", victim["person"])
            yield Victim(
                incident=incident, sort_order=order, person_id=person_id, role=victim["role"]
            )
        yield from summary_citations(IncidentCitation, "incident", incident, entry)
