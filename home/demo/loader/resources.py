"""The page of resources: cards that lead to the tracker's lists and to the demo's sections."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import Entry, Language, read, said
from home.demo.loader.links import page_link, place_link
from home.demo.loader.places import HOME
from home.demo.loader.texts import Block, stream
from home.models import ResourcesPage


def resources() -> Iterator[Draft]:
    """Give the page of resources; the pages that it leads to are there by now."""
    for entry in read("resources"):
        yield Draft(entry["id"], HOME, partial(_resources, entry))


def _resources(entry: Entry, language: Language) -> Any:
    cards = [_card(card, language) for card in entry["cards"]]
    return page(ResourcesPage, entry, language, cards=stream(entry["id"], "cards", cards))


def _card(card: Entry, language: Language) -> Block:
    made = page_link(card["page"], language) if "page" in card else place_link(card["list"])
    value = {
        "title": said(card["title"], language),
        "text": said(card["text"], language),
        "links": [made],
    }
    return {"type": "card", "value": value}
