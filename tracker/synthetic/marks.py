"""How a synthetic record says that it is one, in both languages, wherever its name is quoted."""

from typing import Final

from tracker.dates import khmer_digits
from tracker.localized import Pair

MARK: Final[Pair] = {"km": "សំយោគ", "en": "Synthetic"}
DISCLAIMER: Final[Pair] = {
    "km": "កំណត់ត្រាសំយោគ៖ បង្កើតដោយកម្មវិធីសម្រាប់សាកល្បង មិនពណ៌នាអំពីនរណាម្នាក់ឡើយ។",
    "en": "Synthetic record: made by a program for tests, it describes nobody.",
}


def marked(name: Pair, number: int | None = None) -> Pair:
    """Put the mark before a name, and a number behind it so that each is unlike any person's."""
    behind = "" if number is None else f" {number:05d}"
    return {
        "km": f"{MARK['km']} {name['km']}{khmer_digits(behind)}",
        "en": f"{MARK['en']} {name['en']}{behind}",
    }


def disclaimed(text: Pair) -> Pair:
    """Put before a text that it describes nobody."""
    return {
        "km": f"{DISCLAIMER['km']} {text['km']}".strip(),
        "en": f"{DISCLAIMER['en']} {text['en']}".strip(),
    }
