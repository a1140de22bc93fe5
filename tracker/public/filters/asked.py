"""What a reader asked of a list, read and found sound."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final, Self
from urllib.parse import urlencode

from tracker.public.filters.declarations import OLDEST, RecordFilter
from tracker.public.index import RELEVANCE, Hits, Index, Selection, Span, span_between
from tracker.public.looking import look_up

UPCOMING, PAST = "upcoming", "past"
WHEN: Final = (UPCOMING, PAST)


@dataclass(frozen=True)
class Asked:
    """The choices of one request; dates are EDTF, and `sort` is "" where none was asked for.

    `more` names the facet whose choices are wanted in full; it changes nothing of what is listed.
    """

    filter: RecordFilter
    chosen: dict[str, tuple[str, ...]]
    words: str = ""
    since: str = ""
    until: str = ""
    when: str = ""
    sort: str = ""
    page: int = 1
    more: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.chosen or self.words or self.since or self.until or self.when)

    @property
    def usual_sort(self) -> str:
        """The order where none is asked for: by relevance, what comes next, or the kind's own."""
        if self.words:
            return RELEVANCE
        return OLDEST if self.when == UPCOMING else self.filter.sorts[0]

    @property
    def sorts(self) -> tuple[str, ...]:
        """The orders that the list can be in."""
        return (RELEVANCE, *self.filter.sorts) if self.words else self.filter.sorts

    @property
    def order(self) -> str:
        """The order the list is in."""
        return self.sort or self.usual_sort

    def selection(self, index: Index, today: date) -> Selection:
        """Give the records that fit, as of an index and a day in Phnom Penh."""
        records = index.kind(self.filter.kind)
        return records.within(self.chosen, self.hits(index), self._span(today))

    def hits(self, index: Index) -> Hits | None:
        """Give the records that match the words; None where there are no words."""
        return look_up(self.words, index).hits(self.filter.kind) if self.words else None

    def _span(self, today: date) -> Span | None:
        asked = span_between(self.since, self.until)
        if not self.when:
            return asked
        first, last = asked or Span()
        if self.when == UPCOMING:
            return Span(max(first, today), last)
        return Span(first, min(last, today - timedelta(days=1)))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Give the parameters and values, in the order that a canonical address has them."""
        single = {
            "q": self.words,
            "when": self.when,
            "from": self.since,
            "to": self.until,
            "sort": "" if self.sort == self.usual_sort else self.sort,
            "page": str(self.page) if self.page > 1 else "",
            "more": self.more,
        }
        for name in self.filter.names:
            values = (single[name],) if name in single else self.chosen.get(name, ())
            yield from ((name, value) for value in values if value)

    @property
    def query(self) -> str:
        """The query string of this list, with its `?`; "" for the whole list."""
        pairs = list(self.pairs())
        return f"?{urlencode(pairs)}" if pairs else ""

    def on_page(self, page: int) -> Self:
        """Give another page of the same list."""
        return replace(self, page=page, more="")

    def sorted_by(self, sort: str) -> Self:
        """Give the same list in another order, from its first page."""
        return replace(self, sort=sort, page=1, more="")

    def without(self, name: str, value: str = "") -> Self:
        """Give the list without one choice, from its first page."""
        first = self.on_page(1)
        if name in _FIELDS:
            emptied: dict[str, Any] = {_FIELDS[name]: ""}
            return replace(first, **emptied)
        left = tuple(each for each in self.chosen.get(name, ()) if each != value)
        chosen = {key: values for key, values in self.chosen.items() if key != name}
        return replace(first, chosen={**chosen, name: left} if left and value else chosen)


_FIELDS: Final = {
    "q": "words",
    "when": "when",
    "from": "since",
    "to": "until",
    "sort": "sort",
    "more": "more",
}
"""Which field holds a parameter that may be given only once."""
