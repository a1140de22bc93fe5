"""Cases of the demo: charges, defendants and decisions."""

from tracker.demo.loader.citations import citations, summary_citations
from tracker.demo.loader.entries import Entry, key, plain, read
from tracker.demo.loader.rows import Rows, links, record_rows
from tracker.models import (
    Case,
    CaseCitation,
    Charge,
    ChargeCitation,
    Decision,
    DecisionCitation,
    Defendant,
    SentencePart,
)


def case_rows() -> Rows:
    """Make the cases with what hangs on them."""
    children = ("charges", "defendants", "defendant_notes", "decisions", "sources")
    cases = record_rows(Case, "cases", *children, court="courts")
    for entry, case in zip(read("cases"), cases, strict=True):
        yield case
        yield from _charges(entry, case)
        yield from _defendants(entry, case)
        yield from _decisions(entry, case)
        yield from summary_citations(CaseCitation, "case", case, entry)


def _charges(entry: Entry, case: Case) -> Rows:
    for order, item in enumerate(entry["charges"]):
        fields = plain(item, "provision", "sources")
        linked = links(item, provision="provisions")
        charge = Charge(case=case, sort_order=order, **fields, **linked)
        yield charge
        yield from citations(ChargeCitation, "charge", charge, item)


def _defendants(entry: Entry, case: Case) -> Rows:
    """Make the defendants, who are listed by their role."""
    listed = [(role, person) for role, people in entry["defendants"].items() for person in people]
    notes = entry.get("defendant_notes", {})
    for order, (role, person) in enumerate(listed):
        yield Defendant(
            case=case,
            sort_order=order,
            person_id=key("people", person),
            role=role,
            note_en=notes.get(person, ""),
        )


def _decisions(entry: Entry, case: Case) -> Rows:
    """Make a decision for each person on whom it fell."""
    fallen = [(item, person) for item in entry.get("decisions", []) for person in item["people"]]
    for order, (item, person) in enumerate(fallen):
        decision = Decision(
            case=case,
            sort_order=order,
            person_id=key("people", person),
            **plain(item, "people", "sentence", "court", "sources"),
            **links(item, court="courts"),
        )
        yield decision
        for part_order, part in enumerate(item.get("sentence", [])):
            yield SentencePart(decision=decision, sort_order=part_order, **part)
        yield from citations(DecisionCitation, "decision", decision, item)
