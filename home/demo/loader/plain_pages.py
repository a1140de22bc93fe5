"""Sections and plain pages of the demo."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import read
from home.demo.loader.places import HOME
from home.models import DocumentIndex, EventIndex, SectionIndex, StandardPage, StatementIndex

INDEXES: Final[dict[str, type[Any]]] = {
    "section_index": SectionIndex,
    "statement_index": StatementIndex,
    "event_index": EventIndex,
    "document_index": DocumentIndex,
}


def sections() -> Iterator[Draft]:
    """Give the first pages of the sections, in the order of the navigation."""
    for entry in read("sections"):
        yield Draft(entry["id"], HOME, partial(page, INDEXES[entry["page_type"]], entry))


def plain_pages() -> Iterator[Draft]:
    """Give the pages without a form of their own."""
    for entry in read("pages"):
        yield Draft(entry["id"], entry["below"], partial(page, StandardPage, entry))
