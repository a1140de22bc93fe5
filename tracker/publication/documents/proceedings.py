"""Charges, decisions and sittings as cases, people and hearings quote them."""

from collections.abc import Iterable

from tracker.choices import (
    ChargeGroup,
    ChargeStatus,
    HearingKind,
    HearingOutcome,
    Instance,
    OffenceClass,
    PostponementBy,
    SentencePartKind,
    Verdict,
)
from tracker.localized import pair
from tracker.models import Case, Charge, Decision, Hearing, SentencePart
from tracker.publication.canonical import Document
from tracker.publication.documents.notes import Notes
from tracker.publication.documents.parts import (
    number,
    quote,
    quote_person,
    quote_provision,
    term,
    written,
)


def charge(item: Charge, notes: Notes) -> Document:
    """Tell one accusation: the provision, how it is described, its group and where it stands."""
    provision = item.provision if item.provision and item.provision.is_public else None
    return {
        "provision": quote_provision(provision),
        "description": {**pair(item, "description")},
        "group": term(ChargeGroup, item.charge_group),
        "offence_class": term(OffenceClass, provision.offence_class if provision else "unknown"),
        "minimum_months": provision.minimum_months if provision else None,
        "status": term(ChargeStatus, item.status),
        "status_on": written(item.status_on),
        "notes": notes.cite(item.citations.all()),
    }


def decision(item: Decision, notes: Notes) -> Document:
    """Tell what a court decided on one defendant."""
    return {
        "instance": term(Instance, item.instance),
        "court": quote(item.court),
        "decided_on": written(item.decided_on),
        "verdict": term(Verdict, item.verdict),
        "in_absentia": item.is_in_absentia,
        "sentence": [_sentence_part(part) for part in item.sentence_parts.all()],
        "note": {**pair(item, "note")},
        "notes": notes.cite(item.citations.all()),
    }


def _sentence_part(part: SentencePart) -> Document:
    return {
        "part": term(SentencePartKind, part.part),
        "months": number(part.months),
        "for_life": part.is_life,
        "amount_khr": part.amount_khr,
        "note": {**pair(part, "note")},
    }


def sitting(hearing: Hearing) -> Document:
    """Tell a hearing in brief, for its case and for the people tried."""
    return {
        "reference": hearing.reference,
        "held_on": written(hearing.held_on),
        "hearing_kind": term(HearingKind, hearing.hearing_kind),
        "outcome": term(HearingOutcome, hearing.outcome),
        "outcome_note": {**pair(hearing, "outcome_note")},
        "court": quote(hearing.court),
        "postponed_to": written(hearing.postponed_to),
        "postponed_by": term(PostponementBy, hearing.postponed_by),
    }


def sittings(case: Case) -> list[Document]:
    """Tell the public hearings of a case, oldest first."""
    public = [hearing for hearing in case.hearings.all() if hearing.is_public]
    return [sitting(item) for item in sorted(public, key=lambda item: (item.held_on, item.pk))]


def accused(case: Case) -> tuple[list[Document], int]:
    """Name the defendants of a case who are public, and count the others."""
    people = [item.person for item in case.defendants.all()]
    named = [quoted for person in people if (quoted := quote_person(person))]
    return named, len(people) - len(named)


def decisions_on(person_id: int, decisions: Iterable[Decision], notes: Notes) -> list[Document]:
    """Tell the decisions on one defendant, oldest first, undated ones last."""
    own = [item for item in decisions if item.person_id == person_id]
    own.sort(key=lambda item: (str(item.decided_on or "9999"), item.pk))
    return [decision(item, notes) for item in own]
