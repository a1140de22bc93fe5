"""Wagtail's search in Elasticsearch 8: documents of ready-made tokens, parted at spaces alone.

It asks nothing of a server but its core: no analysis, no plug-in.
"""

from typing import Any, ClassVar, Final

from modelsearch.backends import elasticsearch8 as wagtails
from modelsearch.index import AutocompleteField, SearchField

from search.backends.documents import Part, joined, plain
from search.backends.expressions import (
    Either,
    Every,
    Expression,
    Selection,
    Tokens,
    Weighted,
    Without,
)
from search.backends.queries import selected
from search.backends.tokens import indexed_codes

_BEGINNINGS: Final = 10_000
"""Words that may stand for the unfinished one of a phrase; Elasticsearch takes 50 if not told."""
NONE: Final[dict[str, Any]] = {"match_none": {}}


def written(expression: Expression, field: str, boost: float = 1.0) -> dict[str, Any]:
    """Write an expression on one field in Elasticsearch's language of queries."""
    match expression:
        case Tokens(codes, is_prefix):
            return _tokens(codes, field, boost, is_prefix=is_prefix)
        case Every(parts):
            return {"bool": {"must": [written(part, field, boost) for part in parts]}}
        case Either(parts):
            return {"bool": {"should": [written(part, field, boost) for part in parts]}}
        case Without(wanted, unwanted):
            unwanted_query = written(unwanted, field)
            return {"bool": {"must": written(wanted, field, boost), "must_not": unwanted_query}}
        case Weighted(part, factor):
            return written(part, field, boost * factor)


def _tokens(codes: tuple[str, ...], field: str, boost: float, *, is_prefix: bool) -> dict[str, Any]:
    if is_prefix and len(codes) == 1:
        return {"prefix": {field: {"value": codes[0], "boost": boost}}}
    asked = {"query": " ".join(codes), "boost": boost}
    if is_prefix:
        return {"match_phrase_prefix": {field: {**asked, "max_expansions": _BEGINNINGS}}}
    return {"match_phrase": {field: asked}}


def query_of(selection: Selection, fields: list[Any]) -> dict[str, Any]:
    """Write a selection on several fields, of which the one that matches best counts."""
    if selection.expression is None:
        return {"match_all": {}} if selection.is_complement else NONE
    each = [written(selection.expression, field.field_name, field.boost) for field in fields]
    if selection.is_complement:
        return {"bool": {"must_not": each}}
    return each[0] if len(each) == 1 else {"dis_max": {"queries": each}}


class Elasticsearch8Mapping(wagtails.Elasticsearch8Mapping):
    """Documents whose texts are tokens; what is only filtered by stays as it is."""

    edgengram_analyzer_config: ClassVar[dict[str, Any]] = {
        "index_prefixes": {"min_chars": 1, "max_chars": 15}
    }

    def get_mapping(self) -> dict[str, Any]:
        """Give the fields of a document, each text parted at spaces."""
        mapping: dict[str, Any] = super().get_mapping()
        _part_at_spaces(mapping["properties"])
        return mapping

    def _get_document_field_data(self, field: Any, obj: Any) -> tuple[str, Any, list[Any]]:
        if not isinstance(field, SearchField | AutocompleteField):
            told: tuple[str, Any, list[Any]] = super()._get_document_field_data(field, obj)
            return told
        text = joined([Part(indexed_codes(plain(field.get_value(obj))), None)])
        beginnings = [text] if isinstance(field, AutocompleteField) else []
        return self.get_field_column_name(field), text, beginnings


def _part_at_spaces(properties: dict[str, Any]) -> None:
    for told in properties.values():
        if told["type"] == "text":
            told["analyzer"] = "whitespace"
        _part_at_spaces(told.get("properties", {}))


class _SelectionCompiler:
    """Asks for a selection; filters and order are Wagtail's own."""

    mapping_class = Elasticsearch8Mapping
    # As the databases do it; Wagtail's own engine is content with one word.
    DEFAULT_OPERATOR = "and"
    query: Any
    remapped_fields: Any
    is_prefix: ClassVar[bool] = False

    def asked_fields(self) -> list[Any]:
        """Give the fields that are searched."""
        return list(self.remapped_fields)

    def get_inner_query(self) -> dict[str, Any]:
        """Give the query of what was asked."""
        return query_of(selected(self.query, is_prefix=self.is_prefix), self.asked_fields())


class Elasticsearch8SearchQueryCompiler(
    _SelectionCompiler,
    wagtails.Elasticsearch8SearchQueryCompiler,
):
    """A search for whole words."""


class Elasticsearch8AutocompleteQueryCompiler(
    _SelectionCompiler,
    wagtails.Elasticsearch8AutocompleteQueryCompiler,
):
    """A search while typing: the last word may be the beginning of one."""

    is_prefix = True

    def asked_fields(self) -> list[Any]:
        """Give the fields that were named, or what all of them hold."""
        return [_Field(name) for name in self.remapped_fields or ["_edgengrams"]]


class _Field:
    """A field without a weight of its own."""

    boost = 1.0

    def __init__(self, field_name: str) -> None:
        self.field_name = field_name


class Elasticsearch8SearchBackend(wagtails.Elasticsearch8SearchBackend):
    """Wagtail's search in Elasticsearch 8, with our tokens."""

    mapping_class = Elasticsearch8Mapping
    query_compiler_class = Elasticsearch8SearchQueryCompiler
    autocomplete_query_compiler_class = Elasticsearch8AutocompleteQueryCompiler
    # Wagtail's own define analysers, which need parts that not every server has.
    settings: ClassVar[dict[str, Any]] = {}


SearchBackend = Elasticsearch8SearchBackend
