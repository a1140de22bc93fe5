"""From a query string to what is asked: every known parameter is sound, or the reader is told.

A parameter of another name means nothing here (a mail's tracking mark, say) and is passed over; one
of ours with a value that can't be is never passed over, as that would show everything as if it
were the answer.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from django.http import QueryDict

from tracker.dates import parse_typed
from tracker.public.filters import problems as found
from tracker.public.filters.asked import WHEN, Asked
from tracker.public.filters.declarations import RecordFilter
from tracker.public.filters.facets import Facet
from tracker.public.filters.problems import Problem, UnsoundQueryError
from tracker.public.index import RELEVANCE, Index, span_of

MOST_LETTERS: Final = 200
_PAGE = re.compile("[1-9][0-9]{0,5}")
UNREADABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control signs, and halves of characters: no text that anybody typed."""


def read_query(record_filter: RecordFilter, query: QueryDict, index: Index) -> Asked:
    """Read a query string by a kind's filter; raises UnsoundQueryError for what can't be."""
    reader = _Reader(record_filter, query, index)
    asked = reader.asked()
    if reader.problems:
        raise UnsoundQueryError(reader.problems, asked)
    return asked


def is_canonical(asked: Asked, query: QueryDict) -> bool:
    """Tell whether a query string says what is asked as a link of ours would.

    A form sends fields that nobody filled in, and dates as they were typed.
    """
    given = ((name, value) for name in asked.filter.names for value in query.getlist(name))
    return sorted(given) == sorted(asked.pairs())


class _Reader:
    def __init__(self, record_filter: RecordFilter, query: QueryDict, index: Index) -> None:
        self.filter = record_filter
        self.query = query
        self.index = index
        self.problems: list[Problem] = []

    def asked(self) -> Asked:
        """Give what is sound of the query; what is not goes to `problems`."""
        facets = ((facet.name, self._values(facet)) for facet in self.filter.facets)
        dates = self.filter.date_label
        words = self._single("q", _words)
        sorts = (RELEVANCE, *self.filter.sorts) if words else self.filter.sorts
        since = self._single("from", _date) if dates else ""
        until = self._single("to", _date) if dates else ""
        if since and until and span_of(since).first > span_of(until).last:
            self.problems.append(Problem("from", since, found.BACKWARDS))
            since = until = ""
        return Asked(
            filter=self.filter,
            chosen={name: values for name, values in facets if values},
            words=words,
            since=since,
            until=until,
            when=self._single("when", _one_of(WHEN)) if self.filter.has_upcoming else "",
            sort=self._single("sort", _one_of(sorts)),
            page=int(self._single("page", _page) or 1),
            more=self._single("more", _one_of(self.filter.offered)),
        )

    def _given(self, name: str) -> list[str]:
        return [value for value in self.query.getlist(name) if value.strip()]

    def _values(self, facet: Facet) -> tuple[str, ...]:
        sound: list[str] = []
        for value in self._given(facet.name):
            if not facet.values.holds(value, self.index):
                self.problems.append(Problem(facet.name, value, found.UNKNOWN))
            elif value in sound:
                self.problems.append(Problem(facet.name, value, found.TWICE))
            else:
                sound.append(value)
        return tuple(sorted(sound))

    def _single(self, name: str, read: Callable[[str], str]) -> str:
        given = self._given(name)
        if len(given) > 1:
            self.problems.append(Problem(name, given[1], found.TWICE))
            return ""
        try:
            return read(given[0].strip()) if given else ""
        except ValueError as error:
            reason: Any = error.args[0]
            self.problems.append(Problem(name, given[0], reason))
            return ""


def _words(text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise ValueError(found.TOO_LONG)
    if UNREADABLE.search(text):
        raise ValueError(found.NOT_TEXT)
    return " ".join(text.split())


def _date(text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise ValueError(found.TOO_LONG)
    return str(parse_typed(text))


def _page(text: str) -> str:
    if not _PAGE.fullmatch(text):
        raise ValueError(found.NOT_A_PAGE)
    return text


def _one_of(values: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in values:
            raise ValueError(found.UNKNOWN)
        return text

    return read
