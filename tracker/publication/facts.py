"""The facts about a person's liberty, read back from the public document."""

from decimal import Decimal
from typing import Any

from tracker.dates import PartialDate
from tracker.liberty import Custody, Judgment, LibertyFacts, Limit, Report
from tracker.publication.canonical import Document


def liberty_facts(document: Document) -> LibertyFacts:
    """Give the dated facts of a person's document, as `tracker.liberty` takes them."""
    cases = document["cases"]
    return LibertyFacts(
        custodies=tuple(_custody(item) for item in document["detentions"]),
        judgments=tuple(
            _judgment(item) for case in cases for item in case["decisions"] if item["decided_on"]
        ),
        reports=tuple(
            Report(PartialDate.parse_edtf(item["reported_on"]), item["status"]["code"])
            for item in document["status_reports"]
        ),
        limit=_limit(document),
    )


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse_edtf(text) if text else None


def _custody(item: Document) -> Custody:
    return Custody(
        since=PartialDate.parse_edtf(item["started_on"]),
        until=_date(item["ended_on"]),
        last_reported=_date(item["last_reported_on"]),
        basis=item["basis"]["code"],
        release=item["release"]["code"] if item["release"] else "",
    )


def _judgment(item: Document) -> Judgment:
    parts = item["sentence"]
    terms = [part for part in parts if part["part"]["code"] in ("term", "life_term")]
    known = [Decimal(part["months"]) for part in terms if part["months"]]
    return Judgment(
        decided_on=PartialDate.parse_edtf(item["decided_on"]),
        verdict=item["verdict"]["code"],
        months=sum(known, Decimal(0)) if known else None,
        suspended_months=sum(
            (
                Decimal(part["months"])
                for part in parts
                if part["part"]["code"] == "suspended" and part["months"]
            ),
            Decimal(0),
        ),
        is_life=any(part["for_life"] or part["part"]["code"] == "life_term" for part in terms),
        is_in_absentia=bool(item["in_absentia"])
        or item["verdict"]["code"] == "convicted_in_absentia",
    )


def _limit(document: Document) -> Limit | None:
    """The longest wait that any of the charges allows.

    Where no charge's class is known it is the limit for a felony, the longest there is, and says so.
    """
    charges = [charge for case in document["cases"] for charge in case["charges"]]
    rules = {item["offence_class"]["code"]: item for item in document["detention_limits"]}
    found = [limit for charge in charges if (limit := _limit_for(charge, rules))]
    if not found and "felony" in rules:
        return _as_limit(rules["felony"], rules["felony"]["max_months"], is_class_known=False)
    return max(found, key=lambda limit: limit.months, default=None)


def _limit_for(charge: Document, rules: dict[str, Any]) -> Limit | None:
    rule = rules.get(charge["offence_class"]["code"])
    if rule is None:
        return None
    if rule["max_months"] is not None:
        return _as_limit(rule, rule["max_months"])
    if charge["minimum_months"] is None:
        return None
    return _as_limit(rule, Decimal(rule["share_of_minimum"]) * charge["minimum_months"])


def _as_limit(rule: Document, months: Any, *, is_class_known: bool = True) -> Limit:
    law = rule["law"]["name"] if rule["law"] else {"km": "", "en": ""}
    return Limit(
        months=Decimal(months),
        article=rule["article"],
        law_km=law["km"],
        law_en=law["en"],
        is_checked=rule["checked"],
        is_class_known=is_class_known,
    )
