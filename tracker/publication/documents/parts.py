"""Pieces that documents of several kinds are made of."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from tracker.choices import Province, Vocabulary
from tracker.localized import Pair
from tracker.models import Person, Provision, Record
from tracker.publication.canonical import Document

NO_NAME: Final[Pair] = {"km": "", "en": ""}
LOCATED: Final = frozenset({"court", "place"})


def term(terms: Vocabulary, code: str) -> Document | None:
    """Give a code with both labels as they stand today, or None for an empty code."""
    return {**terms.pair(code)} if code else None


def written(date: Any) -> str | None:
    """Give a date with its precision as EDTF text, or None."""
    return str(date) if date else None


def number(value: Decimal | None) -> str | None:
    """Give a decimal as text without idle zeros: documents hold no floating-point numbers."""
    return None if value is None else f"{value.normalize():f}"


def public_face(record: Record) -> Pair:
    """Give the name readers may see: none for a person who is published without it."""
    return NO_NAME if record.visibility == "anonymised" else record.face


def quote(record: Record | None) -> Document | None:
    """Name another record, a court or place with its province; None where it is not public."""
    if record is None or not record.is_public:
        return None
    located = {"province": term(Province, record.province)} if record.kind in LOCATED else {}
    return {
        "reference": record.reference,
        "kind": record.kind,
        "name": {**public_face(record)},
        **located,
    }


def quote_person(person: Person) -> Document | None:
    """Name a person and say whether the name is withheld; None where the person is not public."""
    quoted = quote(person)
    return quoted and {**quoted, "anonymised": person.visibility == "anonymised"}


def quote_provision(provision: Provision | None) -> Document | None:
    """Name an article with its law, or give None where it is not public."""
    quoted = quote(provision)
    if quoted is None or provision is None:
        return None
    return {**quoted, "article": provision.article, "law": quote(provision.law)}


def heading(record: Record) -> Document:
    """Give what every document begins with."""
    return {
        "schema": f"{record.kind}/1",
        "reference": record.reference,
        "kind": record.kind,
        "synthetic": record.is_synthetic,
        "name": {**public_face(record)},
    }


def lines(text: str) -> list[str]:
    """Give the lines of a text that holds one name a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def in_editors_order(rows: Iterable[Any]) -> list[Any]:
    """Put rows in the editors' order; those of one place in that in which they were made.

    A database gives these in any order, and each would make another document.
    """
    return sorted(
        rows, key=lambda row: (row.sort_order is not None, row.sort_order or 0, row.pk or 0)
    )
