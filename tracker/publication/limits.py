"""How long the law lets a person wait for trial, by what the public document tells."""

from decimal import Decimal
from typing import Any, Final

from tracker.liberty import Limit
from tracker.publication.canonical import Document

LONGEST: Final = "felony"


def limit_of(document: Document) -> Limit | None:
    """Give the longest wait that any of a person's charges allows, None where no rule is told.

    Where the class of a charge, or the term it depends on, is not known, it is the limit for a
    felony, the longest there is, and says so: nobody is said to be over a limit that may not hold.
    """
    charges = [charge for case in document["cases"] for charge in case["charges"]]
    rules = {item["offence_class"]["code"]: item for item in document["detention_limits"]}
    found = [_limit_for(charge, rules) for charge in charges]
    known = [limit for limit in found if limit]
    if known and len(known) == len(found):
        return max(known, key=lambda limit: limit.months)
    rule = rules.get(LONGEST)
    if rule is None or rule["max_months"] is None:
        return None
    return _as_limit(rule, rule["max_months"], is_class_known=False)


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
