"""A published record's row: everything that lists, filters and sorting need of its document."""

from datetime import date
from typing import Any

from search.text.normalise import normalise
from tracker.publication.canonical import Document
from tracker.publication.cards import card_of, charge_names, date_of
from tracker.publication.facets import facets_of
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
        "search_text": search_text(document),
    }


def search_text(document: Document) -> str:
    """Give the names, numbers and charges by which a record is looked up, normalised."""
    texts = [document["reference"], *document["name"].values()]
    texts += [
        other["text"] if isinstance(other, dict) else other
        for other in document.get("other_names", [])
    ]
    texts += [document.get(key) or "" for key in ("docket_number", "acronym", "article")]
    texts += [text for name in charge_names(document.get("charges", [])) for text in name.values()]
    texts += [text for name in _people(document) for text in name.values()]
    return normalise(" ".join(text for text in texts if text))


def _people(document: Document) -> list[dict[str, str]]:
    people = [*document.get("defendants", []), *document.get("victims", [])]
    return [item.get("person", item)["name"] for item in people]
