"""Where in a form a field stands: the part of an address behind `#`.

Wagtail opens the tab that holds the target and scrolls to it. Headings differ by language, so no
anchor is made of them: fields are named by Wagtail's `contentpath`, rows by their formset.
"""

from typing import Final

#: Fields of a form that are rows themselves.
ROWS: Final = frozenset({"citations", "contradictions"})


def anchor(relation: str, position: int | None, field: str) -> str:
    """Give the anchor of a row of a record by its place in the form, or of a field of the record.

    A row that the draft no longer has leads to the rows of its kind; "" where nothing is named.
    """
    if relation and position is not None:
        return f"#inline_child_{relation}-{position}-panel-section"
    if relation or field in ROWS:
        return f"#id_{relation or field}-FORMS"
    return f"#:w:contentpath={field}" if field else ""
