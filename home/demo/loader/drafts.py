"""What a loader of one type of page gives: how each page is made, and where it belongs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from home.demo.loader.entries import Entry, Language, key_of, said
from home.demo.loader.references import references
from home.demo.loader.texts import body
from home.models import NamedRecord


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be made: the id of its entry, that of its parent, and what makes it."""

    id: str
    below: str
    make: Callable[[Language], Any]


def page(
    model: type[Any], entry: Entry, language: Language, *, has_notes: bool = False, **fields: Any
) -> Any:
    """Make a page of an entry with what all pages have, unsaved, and the records it names."""
    made = model(
        title=said(entry["title"], language),
        slug=entry["slug"],
        summary=said(entry.get("summary"), language),
        body=body(entry, language, has_notes=has_notes),
        translation_key=key_of(entry["id"]),
        **fields,
    )
    named = enumerate(references(entry.get("records", [])))
    made.named_records = [NamedRecord(reference=each, sort_order=order) for order, each in named]
    return made
