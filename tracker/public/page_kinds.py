"""The types of editorial page that readers find: what they are called, told by whoever has them.

Pages stand above the tracker: it knows of them what they publish of themselves, and this.
"""

from collections.abc import Mapping
from typing import Final

from tracker.public.kinds import KINDS, Kind, Label

_PAGE_KINDS: Final[dict[str, Kind]] = {}


def register_page_kind(code: str, one: Label, many: Label) -> None:
    """Let pages of a type be found under a code; call it when the app is ready.

    Raises ValueError for the code of a kind of record.
    """
    if code in KINDS:
        raise ValueError(f"{code!r} is a kind of record.")
    _PAGE_KINDS[code] = Kind(code, "", one, many, "")


def page_kinds() -> Mapping[str, Kind]:
    """Give the types of page by their codes."""
    return _PAGE_KINDS


def found_kinds() -> Mapping[str, Kind]:
    """Give all that can be found: the kinds of record, then the types of page."""
    return {**KINDS, **_PAGE_KINDS}
