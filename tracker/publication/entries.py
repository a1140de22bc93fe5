"""The entries by which published records are found, written with them in one transaction."""

from collections.abc import Iterable, Iterator

from search.models import Language, SearchEntry
from search.terms import term_list
from search.text.termlist import TermList
from search.tokens import date_tokens, name_tokens, text_tokens
from search.writing import remove_entries, write_entries
from tracker.publication.canonical import Document
from tracker.publication.findable import findable
from tracker.publication.models import PublishedRecord
from tracker.publication.refs import number_of


def keep_entries(records: Iterable[tuple[PublishedRecord, Document]]) -> None:
    """Write the entries of live records from their rows and documents; call it in a transaction."""
    terms = term_list()
    entries = [
        entry for record, document in records for entry in entries_of(record, document, terms)
    ]
    write_entries(entries)


def drop_entries(references: Iterable[str]) -> None:
    """Let nobody find records any more; call it in the transaction that takes them from readers."""
    remove_entries(references)


def entries_of(
    record: PublishedRecord, document: Document, terms: TermList
) -> Iterator[SearchEntry]:
    """Make a record's entries in both languages, cut into words by terms, from row and document."""
    found = findable(document)
    names, dated = name_tokens(found.names, terms), date_tokens(found.dates)
    for language in Language:
        text = "\n".join(found.km if language == Language.KM else found.en)
        yield SearchEntry(
            number=2 * number_of(record.reference) + language,
            reference=record.reference,
            kind=record.kind,
            language=language,
            version=record.current.number if record.current else 1,
            title=record.title_km if language == Language.KM else record.title_en,
            names=list(found.names),
            text=text,
            dated_on=record.dated_on,
            facets=record.facets,
            name_tokens=names,
            text_tokens=text_tokens(text, dated, terms),
        )
