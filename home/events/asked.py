"""What a reader asks of the list of events: a sort, a page, a month."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from home.events.kinds import EventKind
from tracker.public.calendar import Month


class UnreadableError(ValueError):
    """A query that no list of events answers; `name` is that of the value that is wrong."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind, or "" for all; pages of what is to come and of what has been; a month, or None."""

    kind: str = ""
    coming: int = 1
    past: int = 1
    month: Month | None = None

    def query(self, **changes: object) -> str:
        """Write the query with some values changed; "" for the list as it opens."""
        plain = {"kind": "", "coming": 1, "past": 1, "month": None}
        values = {name: getattr(self, name) for name in plain} | changes
        kept = {name: str(values[name]) for name in plain if values[name] != plain[name]}
        return f"?{urlencode(kept)}" if kept else ""


def read_asked(query: QueryDict, today: date) -> Asked:
    """Read a query string; an empty month is this one. Raises UnreadableError."""
    month = _single(query, "month")
    return Asked(
        kind=_kind(_single(query, "kind") or ""),
        coming=_page(query, "coming"),
        past=_page(query, "past"),
        month=None if month is None else _month(month, today),
    )


def _single(query: QueryDict, name: str) -> str | None:
    given = query.getlist(name)
    if len(given) > 1:
        raise UnreadableError(name)
    return given[0] if given else None


def _kind(text: str) -> str:
    if text and text not in EventKind.values:
        raise UnreadableError("kind")
    return text


def _page(query: QueryDict, name: str) -> int:
    text = _single(query, name) or "1"
    if not (text.isascii() and text.isdigit() and len(text) <= len("99999") and int(text)):
        raise UnreadableError(name)
    return int(text)


def _month(text: str, today: date) -> Month:
    try:
        return Month.parse(text) if text else Month.of(today)
    except ValueError as error:
        raise UnreadableError("month") from error
