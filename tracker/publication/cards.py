"""What a list shows of a record, and by what date it is sorted, read from its document."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from tracker.choices import LASTING, LibertyStatus
from tracker.liberty import liberty
from tracker.publication.canonical import Document
from tracker.publication.facts import liberty_facts

FEW = 3


def card_of(document: Document, as_of: date) -> Document:
    """Give a document's card; a person's status on it is that of the day."""
    card = {
        "synthetic": document["synthetic"],
        **_CARDS[document["kind"]](document, as_of),
    }
    return {key: value for key, value in card.items() if value not in (None, [], "")}


def date_of(document: Document) -> str:
    """Give the EDTF date by which a list sorts a document, "" where it has none."""
    own = {"case": "filed_on", "hearing": "held_on", "incident": "occurred_on"}
    if document["kind"] == "person":
        return max((event["on"] for event in events_of_person(document)), default="")
    return document.get(own.get(document["kind"], ""), "") or ""


def charge_names(charges: Iterable[Document]) -> list[Document]:
    """Name charges as they were described, or by their provision; each once."""
    named: list[Document] = []
    for charge in charges:
        name = charge["description"]
        if not any(name.values()) and charge["provision"]:
            name = charge["provision"]["name"]
        if any(name.values()) and name not in named:
            named.append(name)
    return named


def events_of_case(hearings: Iterable[Document]) -> list[Document]:
    """Tell hearings as events: the date, what it was, and the record to open."""
    return [
        {"on": item["held_on"], "what": item["hearing_kind"], "reference": item["reference"]}
        for item in hearings
    ]


def events_of_person(document: Document) -> list[Document]:
    """Tell the hearings, decisions and detentions of a person as events."""
    events = [event for case in document["cases"] for event in events_of_case(case["hearings"])]
    for case in document["cases"]:
        events += [
            {"on": item["decided_on"], "what": item["verdict"]}
            for item in case["decisions"]
            if item["decided_on"]
        ]
    for item in document["detentions"]:
        events.append({"on": item["started_on"], "what": item["basis"]})
        if item["ended_on"] and item["release"]:
            events.append({"on": item["ended_on"], "what": item["release"]})
    events += [{"on": item["occurred_on"], "what": item["role"]} for item in document["incidents"]]
    return events


def _last_and_next(events: list[Document], as_of: date) -> Document:
    """The last event until a day, and the first after it."""
    today = as_of.isoformat()
    past = [event for event in events if event["on"] <= today]
    coming = [event for event in events if event["on"] > today]
    return {
        "last": max(past, key=lambda event: event["on"], default=None),
        "next": min(coming, key=lambda event: event["on"], default=None),
    }


def _names(people: list[Document], withheld: int = 0) -> Document:
    return {
        "few": [{"name": item["name"], "reference": item["reference"]} for item in people[:FEW]],
        "count": len(people) + withheld,
    }


def _person(document: Document, as_of: date) -> Document:
    now = liberty(liberty_facts(document), as_of)
    return {
        "anonymised": document["anonymised"] or None,
        "status": LibertyStatus.pair(now.status),
        "since": str(now.since) if now.since and now.status in LASTING else None,
        "reported_on": str(now.reported_on) if now.reported_on else None,
        "occupations": document["occupations"],
        "charges": charge_names(charge for case in document["cases"] for charge in case["charges"])[
            :FEW
        ],
        "court": next((case["court"] for case in document["cases"] if case["court"]), None),
        **_last_and_next(events_of_person(document), as_of),
    }


def _case(document: Document, as_of: date) -> Document:
    people = [item["person"] for item in document["defendants"]]
    return {
        "court": document["court"],
        "stage": document["stage"],
        "filed_on": document["filed_on"],
        "charges": charge_names(document["charges"])[:FEW],
        "people": _names(people, document["defendants_withheld"]),
        **_last_and_next(events_of_case(document["hearings"]), as_of),
    }


def _hearing(document: Document, _as_of: date) -> Document:
    return {
        "held_on": document["held_on"],
        "starts_at": document["starts_at"],
        "court": document["court"],
        "case": document["case"],
        "hearing_kind": document["hearing_kind"],
        "outcome": document["outcome"],
        "outcome_note": document["outcome_note"],
        "postponed_to": document["postponed_to"],
        "people": _names(document["defendants"], document["defendants_withheld"]),
    }


def _incident(document: Document, _as_of: date) -> Document:
    people = [item["person"] for item in document["victims"]]
    return {
        "incident_kind": document["incident_kind"],
        "occurred_on": document["occurred_on"],
        "location": document["location"],
        "province": document["province"],
        "people": _names(people, document["victims_withheld"]),
    }


def _taking(*fields: str) -> Callable[[Document, date], Document]:
    def card(document: Document, _as_of: date) -> Document:
        return {field: document[field] for field in fields}

    return card


_CARDS: Final[dict[str, Callable[[Document, date], dict[str, Any]]]] = {
    "person": _person,
    "case": _case,
    "hearing": _hearing,
    "incident": _incident,
    "court": _taking("level", "province"),
    "place": _taking("place_kind", "province", "part_of"),
    "organisation": _taking("acronym", "organisation_kind", "abroad"),
    "law": _taking("enacted_in"),
    "provision": _taking("law", "article", "charge_group"),
}
