"""The demo's report: chapters of text, and chapters of records at their first version."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import Entry, Language, read, said
from home.demo.loader.references import references
from home.demo.loader.statements import footnotes
from home.demo.loader.texts import Block, blocks, keyed, stream
from home.models import ReportPage
from tracker.dates import PartialDate


def reports() -> Iterator[Draft]:
    """Give the reports."""
    for entry in read("reports"):
        yield Draft(entry["id"], "reports", partial(_report, entry))


def _report(entry: Entry, language: Language) -> Any:
    made = page(
        ReportPage,
        entry,
        language,
        has_notes=True,
        subtitle=said(entry["subtitle"], language),
        publisher=entry["publisher"],
        issued_on=PartialDate.parse_edtf(entry["issued_on"]),
        chapters=stream(entry["id"], "chapters", list(_chapters(entry, language))),
    )
    made.footnotes = list(footnotes(entry, language))
    return made


def _chapters(entry: Entry, language: Language) -> Iterator[Block]:
    """Give the chapters; one whose records are not here is left out."""
    for place, chapter in enumerate(entry["chapters"]):
        where, title = (entry["id"], "chapter", place), said(chapter["title"], language)
        if "text" in chapter:
            text = keyed(blocks(chapter["text"], language, has_notes=True), *where)
            yield {"type": "text", "value": {"title": title, "text": text}}
        elif found := references(chapter["records"]):
            records = keyed(map(_stated, found), *where)
            value = {"title": title, "introduction": "", "records": records}
            yield {"type": "records", "value": value}


def _stated(reference: str) -> Block:
    return {"type": "item", "value": {"reference": reference, "version": 1, "extent": "facts"}}
