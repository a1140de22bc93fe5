"""What an index reads of the published records."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tracker.publication.models import PublishedPage, PublishedRecord, State


class Row(NamedTuple):
    """The columns of a record, or of an editorial page, by which it is found, counted, sorted."""

    reference: str
    kind: str
    state: str
    edition: int
    title_km: str
    title_en: str
    dated_on: str
    facets: dict[str, list[str]]


def live_rows() -> Iterator[Row]:
    """Read every live record and page; one query, a few thousand rows at a time."""
    return _rows(PublishedRecord.objects.live(), PublishedPage.objects.live())


def rows_since(edition: int) -> Iterator[Row]:
    """Read what was written after an edition, the withdrawn and merged included; one query."""
    changed = (each.objects.changed_since(edition) for each in (PublishedRecord, PublishedPage))
    return _rows(*changed)


def is_live(row: Row) -> bool:
    """Tell whether readers can open it."""
    return row.state == State.LIVE


def _rows(records: Any, pages: Any) -> Iterator[Row]:
    found = (each.order_by().values_list(*Row._fields) for each in (records, pages))
    ordered = next(found).union(*found, all=True).order_by("reference")
    return (Row(*values) for values in ordered.iterator(chunk_size=2_000))


def cards(references: list[str]) -> list[PublishedRecord]:
    """Give the records of references, in that order, with what a card needs; one query.

    A reference that is no longer live is left out. Asks nothing for no references.
    """
    if not references:
        return []
    found = PublishedRecord.objects.live().only(*_CARD).in_bulk(references)
    return [found[reference] for reference in references if reference in found]


_CARD = ["reference", "kind", "slug", "title_km", "title_en", "dated_on", "card", "edition"]
