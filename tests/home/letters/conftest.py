"""Letter templates, whole and sound unless a test says otherwise."""

from typing import Any

import pytest

from home.models import LetterTemplatePage

TEXT = {
    "title": "Letter to a senator",
    "recipient": "The Honourable [Senator name]\n[Office]\nWashington",
    "subject": "Political prisoners in Cambodia",
    "letter": "Dear Senator [Senator name],\n\nI write on [Date] as [Role].\n\nI ask you to speak.",
    "closing": "Sincerely,\n[My words]",
    "send_to": "[Address]",
}
BLANKS = [
    {"name": "Senator name"},
    {"name": "Office", "is_required": False},
    {"name": "Date", "kind": "date"},
    {"name": "Role", "kind": "choice", "options": "a constituent\na member of the diaspora"},
    {"name": "My words", "kind": "lines"},
    {"name": "Address", "kind": "email"},
]
IN_KHMER = {
    "title": "លិខិតជូនសមាជិកព្រឹទ្ធសភា",
    "recipient": "ជូនចំពោះ [ឈ្មោះសមាជិក]\n[Office]\nវ៉ាស៊ីនតោន",
    "subject": "អ្នកទោសនយោបាយនៅកម្ពុជា",
    "letter": "សូមគោរព [ឈ្មោះសមាជិក]\n\nខ្ញុំសរសេរនៅ [Date] ជា [Role]។\n\nសូមលោកមានប្រសាសន៍។",
    "closing": "ដោយក្ដីគោរព\n[My words]",
}


def rows(*blanks: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Declare fields, each required and of one line unless it says otherwise."""
    plain = {"kind": "line", "options": "", "help": "", "is_required": True}
    return [("blank", {**plain, **blank}) for blank in blanks]


@pytest.fixture
def letter(add: Any) -> Any:
    """Make a published letter template below the English home page, or below another."""

    def make(parent: Any = None, blanks: Any = BLANKS, **fields: Any) -> LetterTemplatePage:
        return add(LetterTemplatePage, parent, **{**TEXT, "fields": rows(*blanks), **fields})

    return make
