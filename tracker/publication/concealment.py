"""Taking a source that became confidential out of documents that name it."""

from typing import Any

from tracker.publication.canonical import Document


def without_source(document: Document, reference: str) -> Document:
    """Give a document in which a source keeps its number and nothing else.

    Where in it a fact stands is not told any more, as that might tell what it is.
    """
    entries = document.get("sources", [])
    hidden = {entry["number"] for entry in entries if entry.get("reference") == reference}
    concealed: Document = _concealed(document, reference, hidden)
    return concealed


def _concealed(value: Any, reference: str, hidden: set[int]) -> Any:
    if isinstance(value, list):
        return [_concealed(item, reference, hidden) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("reference") == reference:
        return {"number": value["number"], "withheld": True} if "number" in value else None
    told = {key: _concealed(item, reference, hidden) for key, item in value.items()}
    is_note = isinstance(value.get("note"), int) and value["note"] in hidden
    return {**told, "locator": ""} if is_note else told
