"""References and dates among what is typed, recognised by their form alone."""

import re
from datetime import date
from typing import Final

from search.text.normalise import normalise

_REFERENCE: Final = re.compile(r"([a-z])[-–−]?([0-9]{1,12})")
_DATE: Final = re.compile(
    rf"(?:{normalise('ឆ្នាំ')})?((?:19|20)[0-9]{{2}})|((?:19|20)[0-9]{{2}}-[0-9]{{2}})(-[0-9]{{2}})?"
)
"""A year, which Khmer writes together with the word for year, or a month or day as ISO 8601."""


def reference_in(word: str) -> str:
    """Give the reference that a canonical word is (`c17`, `p-17`), with five digits; or nothing.

    Any letter may be that of a kind: who looks references up knows which are.
    """
    found = _REFERENCE.fullmatch(word)
    return f"{found[1].upper()}{int(found[2]):05d}" if found else ""


def date_in(word: str) -> str:
    """Give the year, month or day that a canonical word is, as EDTF has it; or nothing."""
    found = _DATE.fullmatch(word)
    if found is None:
        return ""
    year, month, day = found.groups(default="")
    written = year or month + day
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return ""
    return written
