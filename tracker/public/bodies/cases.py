"""What a case's page tells first: who is tried, what was last, what is next."""

from datetime import date
from typing import Any

from tracker.dates import PartialDate
from tracker.public.timeline import timeline_of_case
from tracker.publication.canonical import Document


def of_case(document: Document, day: date) -> dict[str, Any]:
    """Give a case's timeline, its last and next hearing, and how many people are accused in it."""
    past, ahead = hearings_around(document["hearings"], day)
    return {
        "accused": len(document["defendants"]) + document["defendants_withheld"],
        "last_hearing": past[-1] if past else None,
        "next_hearing": ahead[0] if ahead else None,
        "timeline": timeline_of_case(document, day),
    }


def hearings_around(hearings: list[Document], day: date) -> tuple[list[Document], list[Document]]:
    """Part hearings, which are in order, into those until a day and those after it."""
    past = [item for item in hearings if _starts(item) <= day]
    return past, [item for item in hearings if _starts(item) > day]


def _starts(hearing: Document) -> date:
    return PartialDate.parse_edtf(hearing["held_on"]).earliest
