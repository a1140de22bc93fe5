"""What Elasticsearch holds of a thing: one document, of its entries in all languages."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any

from search.engines.elasticsearch.bitmaps import block_and_bit
from search.models import Language, SearchEntry
from search.tokens import BETWEEN

Document = dict[str, Any]
Documents = dict[int, Document]
"""Documents by the number of their thing."""


def documents_of(things: Sequence[int]) -> Documents:
    """Give the documents of those things that have entries; one query."""
    numbers = [2 * thing + language for thing in things for language in Language]
    return dict(_documents(SearchEntry.objects.filter(number__in=numbers).order_by("number")))


def all_documents(at_once: int) -> Iterator[Documents]:
    """Give the documents of all things in the order of their numbers, so many at a time."""
    last = -1
    while True:
        after = SearchEntry.objects.filter(number__gt=2 * last + 1).order_by("number")
        found = dict(_documents(after[: 2 * at_once]))
        if not found:
            return
        # The last one may have lost an entry to the cut.
        *_, cut = found
        found |= documents_of([cut])
        last = cut
        yield found


def _documents(entries: Iterable[SearchEntry]) -> Iterator[tuple[int, Document]]:
    for thing, group in groupby(entries, key=lambda entry: entry.number >> 1):
        yield thing, _document(thing, list(group))


def _document(thing: int, entries: list[SearchEntry]) -> Document:
    """A language's field has the names too: a phrase stands in names or in a text, as in a row."""
    held: Document = {
        "thing": thing,
        **block_and_bit(thing),
        "kind": entries[0].kind,
        "version": entries[0].version,
        "names": entries[0].name_tokens,
    }
    for entry in entries:
        held[Language(entry.language).label] = f"{entry.name_tokens} {BETWEEN} {entry.text_tokens}"
    return {**held, "digest": _digest(held)}


def _digest(held: Document) -> str:
    """By it one tells whether a document is out of date without reading it."""
    text = "\n".join(f"{name} {held[name]}" for name in sorted(held))
    return sha256(text.encode()).hexdigest()[:32]
