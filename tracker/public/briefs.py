"""A published record in a line or two, for pages that show records of several kinds together."""

from dataclasses import dataclass
from typing import Any

from tracker.public.kinds import KINDS, Label, record_path
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord


@dataclass(frozen=True, slots=True)
class Brief:
    """What a line says of a record: `quote` names it as documents do, `card` is its list's."""

    quote: dict[str, Any]
    kind: Label
    dated_on: str
    card: dict[str, Any]
    path: str
    is_page: bool = False


def brief_of(record: PublishedRecord) -> Brief:
    """Give the line of a record whose card was read."""
    card: dict[str, Any] = record.card
    return Brief(
        quote={
            "reference": record.reference,
            "kind": record.kind,
            "name": {"km": record.title_km, "en": record.title_en},
            "anonymised": bool(card.get("anonymised")),
        },
        kind=KINDS[record.kind].one,
        dated_on=record.dated_on,
        card=card,
        path=record_path(record.kind, record.reference, record.slug, reader_language()),
    )
