"""What is indexed of a row: the texts of the fields that its model lists, as tokens."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import Manager, QuerySet
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from search.backends.tokens import BETWEEN, indexed_codes


class Part(NamedTuple):
    """The tokens of one text, and by how much a hit in it ranks higher."""

    codes: list[str]
    boost: float | None


class Document(NamedTuple):
    """The texts of a row: its title, what else is searched, and what is searched while typing."""

    title: list[Part]
    body: list[Part]
    autocomplete: list[Part]


def document_of(row: Any) -> Document:
    """Read what is indexed of a row: the fields its model lists, and those of related rows."""
    document = Document([], [], [])
    for field, text in _texts(row, row.get_search_fields()):
        part = Part(indexed_codes(text), getattr(field, "boost", None))
        if isinstance(field, AutocompleteField):
            document.autocomplete.append(part)
        elif field.field_name == "title":
            document.title.append(part)
        else:
            document.body.append(part)
    return document


def joined(parts: Iterable[Part]) -> str:
    """Write parts as one text for an engine that parts it at spaces."""
    return f" {BETWEEN} ".join(" ".join(part.codes) for part in parts if part.codes)


def _texts(row: Any, fields: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    for field in fields:
        if isinstance(field, RelatedFields):
            for other in _related(field.get_value(row)):
                yield from _texts(other, field.fields)
        elif isinstance(field, SearchField | AutocompleteField):
            yield field, plain(field.get_value(row))


def _related(value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    if isinstance(value, Manager | QuerySet):
        return value.all()
    return [value() if callable(value) else value]


def plain(value: Any) -> str:
    """Give the text of a field's value: of a list or of a mapping, that of all its values."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return plain(list(value.values()))
    if isinstance(value, list | tuple):
        return "\n".join(plain(each) for each in value)
    return str(value)
