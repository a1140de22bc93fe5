"""Citations: which source a row of the demo rests on."""

from typing import Any

from tracker.demo.loader.entries import Entry, key
from tracker.demo.loader.rows import Rows


def citations(model: type[Any], field: str, row: Any, entry: Entry) -> Rows:
    """Cite every source of an entry for one fact, the row that hangs on `field`."""
    for order, source in enumerate(entry["sources"]):
        yield model(sort_order=order, source_id=key("sources", source), **{field: row})


def summary_citations(model: type[Any], field: str, row: Any, entry: Entry) -> Rows:
    """Cite every source of an entry for what its record says as a whole."""
    for citation in citations(model, field, row, entry):
        citation.statement = "summary"
        yield citation
