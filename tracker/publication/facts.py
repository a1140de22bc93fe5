"""The facts about a person's liberty, read back from the public document."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from tracker.dates import PartialDate
from tracker.liberty import Custody, Judgment, LibertyFacts, Report
from tracker.publication.canonical import Document
from tracker.publication.limits import limit_of

# A report that little speaks for is told and decides nothing.
DOUBTED: Final = frozenset({"possible", "unlikely"})
STATUS_OF_HARM: Final = {"killed": "killed", "disappeared": "disappeared"}


def liberty_facts(document: Document) -> LibertyFacts:
    """Give the dated facts of a person's document, as `tracker.liberty` takes them."""
    return LibertyFacts(
        custodies=tuple(_custody(item) for item in document["detentions"]),
        judgments=tuple(
            _judgment(item, case["case"]["reference"])
            for case in document["cases"]
            for item in case["decisions"]
            if item["decided_on"]
        ),
        reports=tuple(_reports(document)),
        limit=limit_of(document),
    )


def _reports(document: Document) -> Iterator[Report]:
    for item in document["status_reports"]:
        if item["certainty"]["code"] not in DOUBTED:
            yield Report(PartialDate.parse_edtf(item["reported_on"]), item["status"]["code"])
    for item in document["incidents"]:
        if status := STATUS_OF_HARM.get(item["role"]["code"]):
            yield Report(PartialDate.parse_edtf(item["occurred_on"]), status)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse_edtf(text) if text else None


def _custody(item: Document) -> Custody:
    return Custody(
        since=PartialDate.parse_edtf(item["started_on"]),
        until=_date(item["ended_on"]),
        last_reported=_date(item["last_reported_on"]),
        basis=item["basis"]["code"],
        release=item["release"]["code"] if item["release"] else "",
        case=item["case"]["reference"] if item["case"] else "",
    )


def _judgment(item: Document, case: str) -> Judgment:
    parts = item["sentence"]
    terms = [part for part in parts if part["part"]["code"] in ("term", "life_term")]
    known = _months(terms)
    return Judgment(
        decided_on=PartialDate.parse_edtf(item["decided_on"]),
        verdict=item["verdict"]["code"],
        months=sum(known, Decimal(0)) if known else None,
        suspended_months=sum(
            _months(part for part in parts if part["part"]["code"] == "suspended"), Decimal(0)
        ),
        is_life=any(part["for_life"] or part["part"]["code"] == "life_term" for part in terms),
        is_in_absentia=bool(item["in_absentia"])
        or item["verdict"]["code"] == "convicted_in_absentia",
        case=case,
        is_only_fined=_is_only_fined({part["part"]["code"] for part in parts}),
    )


def _is_only_fined(parts: set[str]) -> bool:
    return "fine" in parts and not parts & {"term", "life_term", "suspended"}


def _months(parts: Any) -> list[Decimal]:
    return [Decimal(part["months"]) for part in parts if part["months"]]
