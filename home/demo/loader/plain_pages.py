"""Sections and plain pages of the demo."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import HOME, Draft, page
from home.demo.loader.entries import read
from home.models import SectionIndex, StandardPage

SECTIONS: dict[str, type[Any]] = {"section_index": SectionIndex}
"""What lists the pages of a section."""


def sections() -> Iterator[Draft]:
    """Give the first pages of the sections, in the order of the navigation."""
    for entry in read("sections"):
        model = SECTIONS.get(entry["page_type"], SectionIndex)
        yield Draft(entry["id"], HOME, partial(page, model, entry))


def plain_pages() -> Iterator[Draft]:
    """Give the pages without a form of their own."""
    for entry in read("pages"):
        yield Draft(entry["id"], entry["below"], partial(page, StandardPage, entry))
