"""Statements of the demo, with their demands, signatories and footnotes."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from home.demo.loader.drafts import Draft, page
from home.demo.loader.entries import Entry, Language, key_of, read, said
from home.demo.loader.sources import mentioned, written
from home.demo.loader.texts import paragraphs, stream
from home.models import Footnote, Signatory, StatementPage
from tracker.dates import PartialDate
from tracker.demo.loader.entries import key
from tracker.demo.loader.entries import read as read_of_tracker


def statements() -> Iterator[Draft]:
    """Give the statements."""
    for entry in read("statements"):
        yield Draft(entry["id"], "statements", partial(_statement, entry))


def _statement(entry: Entry, language: Language) -> Any:
    made = page(
        StatementPage,
        entry,
        language,
        has_notes=True,
        kind=entry["kind"],
        issued_on=PartialDate.parse_edtf(entry["issued_on"]),
        addressees=_stream(entry, "addressees", "addressee", language),
        demands=_stream(entry, "demands", "demand", language),
        source_url=entry.get("source_url", ""),
    )
    made.footnotes = list(footnotes(entry, language))
    made.signatories = list(_signatories(entry))
    return made


def _stream(entry: Entry, field: str, kind: str, language: Language) -> str:
    """Give the rows of a field: demands are rich text, addressees plain."""
    texts = [said(row, language) for row in entry[field]]
    values = [paragraphs(text) if kind == "demand" else text for text in texts]
    return stream(entry["id"], field, [{"type": kind, "value": value} for value in values])


def footnotes(entry: Entry, language: Language) -> Iterator[Footnote]:
    """Give a note for each source that an entry cites."""
    for order, cited in enumerate(mentioned(entry)):
        yield Footnote(
            sort_order=order,
            mark=cited["id"],
            text=written(cited, language),
            url=cited.get("url", ""),
            translation_key=key_of(entry["id"], "note", cited["id"]),
        )


def _signatories(entry: Entry) -> Iterator[Signatory]:
    """Give who signed, by the names of the tracker's organisations; each as the source has it."""
    organisations = read_of_tracker("organisations")
    for order, signed in enumerate(entry.get("signatories", [])):
        organisation = organisations[key("organisations", signed) - 1]
        yield Signatory(
            sort_order=order,
            name=organisation["name_en"],
            acronym=organisation.get("acronym", ""),
            country=entry.get("signatories_country", ""),
            translation_key=key_of(entry["id"], "signatory", signed),
        )
