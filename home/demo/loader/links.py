"""Links to the demo's pages and to the tracker's lists, as blocks of links store them."""

from home.demo.loader.entries import Language, key_of
from home.demo.loader.places import page_of
from home.demo.loader.texts import Block


def page_link(entry_id: str, language: Language) -> Block:
    """Link to the page of an entry in a language, under the page's own name."""
    found = page_of(entry_id, language)
    value = {"page": found and found.pk, "label": ""}
    return {"type": "page", "value": value, "id": str(key_of("link", entry_id))}


def place_link(segment: str) -> Block:
    """Link to a list of the tracker, such as `people`."""
    value = {"place": f"{segment}/", "label": ""}
    return {"type": "place", "value": value, "id": str(key_of("link", segment))}
