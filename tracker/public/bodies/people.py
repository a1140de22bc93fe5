"""Where a person's liberty stands on a day, and how long they waited for trial until then."""

from datetime import date
from typing import Any

from tracker.choices import HELD, LASTING, LibertyStatus
from tracker.dates import PartialDate
from tracker.liberty import Limit, liberty, pretrial_time
from tracker.public.timeline import timeline_of_person
from tracker.publication.canonical import Document
from tracker.publication.cards import charge_names
from tracker.publication.facts import liberty_facts


def of_person(document: Document, day: date) -> dict[str, Any]:
    """Give a person's status, pre-trial days, whereabouts and timeline as of a day."""
    facts = liberty_facts(document)
    now = liberty(facts, day)
    waited = pretrial_time(facts, day)
    limit = waited.limit if waited else None
    return {
        "status": LibertyStatus.pair(now.status),
        "since": str(now.since) if now.since else None,
        "reported_on": str(now.reported_on) if now.reported_on else None,
        "is_lasting": now.status in LASTING,
        "has_term_elapsed": now.has_term_elapsed,
        "held_at": _held_at(document, day) if now.status in HELD else None,
        "is_held": now.status in HELD,
        "waited": waited,
        "limit": limit,
        "limit_law": {"km": limit.law_km, "en": limit.law_en} if limit else None,
        "limit_source": _source_of(limit, document) if limit else None,
        "charges": charge_names(charge for case in document["cases"] for charge in case["charges"]),
        "timeline": timeline_of_person(document, day),
    }


def _held_at(document: Document, day: date) -> Document | None:
    """The place of the last detention that may hold on the day."""
    open_on_day = [
        item
        for item in document["detentions"]
        if PartialDate.parse_edtf(item["started_on"]).earliest <= day
        and (not item["ended_on"] or PartialDate.parse_edtf(item["ended_on"]).latest >= day)
    ]
    place: Document | None = open_on_day[-1]["place"] if open_on_day else None
    return place


def _source_of(limit: Limit, document: Document) -> Document | None:
    """The source of the rule that a limit came from, told by its article and law."""
    for rule in document["detention_limits"]:
        law = rule["law"]["name"] if rule["law"] else {"km": "", "en": ""}
        if (rule["article"], law["km"], law["en"]) == (limit.article, limit.law_km, limit.law_en):
            source: Document = rule["source"]
            return source
    return None
