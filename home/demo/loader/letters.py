"""Letter templates of the demo."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import Entry, Language, read, said
from home.demo.loader.places import page_of
from home.demo.loader.texts import Block, stream
from home.models import LetterTemplatePage


def letters() -> Iterator[Draft]:
    """Give the letter templates; the statements they go with are there by now."""
    for entry in read("letters"):
        yield Draft(entry["id"], "letters", partial(_letter, entry))


def _letter(entry: Entry, language: Language) -> Any:
    statement = page_of(entry["statement"], "en")
    blanks = [_blank(field, language) for field in entry["fields"]]
    return page(
        LetterTemplatePage,
        entry,
        language,
        recipient=said(entry["recipient"], language),
        subject=said(entry["subject"], language),
        letter=said(entry["text"], language),
        closing=said(entry["closing"], language),
        fields=stream(entry["id"], "fields", blanks),
        statement_id=statement and statement.pk,
    )


def _blank(field: Entry, language: Language) -> Block:
    options = field.get("options", {}).get(language, [])
    value = {
        "name": said(field["name"], language),
        "kind": field["type"],
        "options": "\n".join(options),
        "help": said(field.get("help"), language),
        "is_required": field["required"],
    }
    return {"type": "blank", "value": value}
