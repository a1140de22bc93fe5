"""The public document of a hearing."""

from tracker import checklist
from tracker.choices import BenchRole, ChargeGroup, ChecklistAnswer, PartyRole
from tracker.localized import pair
from tracker.models import ChecklistEntry, Hearing, HearingParty
from tracker.publication.canonical import Document
from tracker.publication.documents.notes import Notes
from tracker.publication.documents.parts import heading, quote, quote_provision, term, written
from tracker.publication.documents.proceedings import accused, sitting


def build_hearing_document(hearing: Hearing) -> Document:
    """Build the document of a hearing; parties are named only where that was said to be safe."""
    notes = Notes()
    people, withheld = accused(hearing.case)
    return {
        **heading(hearing),
        **sitting(hearing),
        "case": quote(hearing.case),
        "starts_at": hearing.starts_at.strftime("%H:%M") if hearing.starts_at else None,
        "postponement_reason": {**pair(hearing, "postponement_reason")},
        "next_on": written(hearing.next_on),
        "follows": _neighbour(hearing.follows),
        "followed_by": _neighbour(getattr(hearing, "followed_by", None)),
        "summary": {**pair(hearing, "summary")},
        "observations": {**pair(hearing, "observations")},
        "cited": notes.cite_statements(hearing.citations.all()),
        "charges": [
            {
                "provision": quote_provision(item.provision),
                "description": {**pair(item, "description")},
                "group": term(ChargeGroup, item.charge_group),
            }
            for item in hearing.case.charges.all()
        ],
        "defendants": people,
        "defendants_withheld": withheld,
        "bench": [
            {"role": term(BenchRole, item.role), "name": {**pair(item, "name")}}
            for item in hearing.bench.all()
        ],
        "parties": [_party(item) for item in hearing.parties.all()],
        "checklist": [_answer(item) for item in hearing.checklist.all()],
        "sources": notes.entries(),
    }


def _neighbour(hearing: Hearing | None) -> Document | None:
    if hearing is None or not hearing.is_public:
        return None
    return {"reference": hearing.reference, "held_on": written(hearing.held_on)}


def _party(item: HearingParty) -> Document:
    name = {"km": "", "en": ""} if item.is_confidential else {**pair(item, "name")}
    return {"role": term(PartyRole, item.role), "name": name, "withheld": item.is_confidential}


def _answer(item: ChecklistEntry) -> Document:
    question = checklist.question(item.question)
    return {
        "question": {"code": question.code, "km": question.km, "en": question.en},
        "answer": term(ChecklistAnswer, item.answer),
        "note": {**pair(item, "note")},
    }
