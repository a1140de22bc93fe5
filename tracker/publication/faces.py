"""A published record's row: everything that lists, filters and sorting need of its document."""

from datetime import date
from typing import Any

from tracker.publication.canonical import Document
from tracker.publication.cards import card_of, date_of
from tracker.publication.facets import facets_of
from tracker.publication.findable import findable
from tracker.publication.refs import slug_of


def face_of(document: Document, as_of: date) -> dict[str, Any]:
    """Give the fields of a PublishedRecord that follow from its document and the day."""
    name = document["name"]
    return {
        "kind": document["kind"],
        "slug": slug_of(name["en"]),
        "title_km": name["km"],
        "title_en": name["en"],
        "dated_on": date_of(document),
        "card": card_of(document, as_of),
        "facets": facets_of(document, as_of),
        "findable_sha256": findable(document).sha256,
    }
