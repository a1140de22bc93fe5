"""What is asked of the search: words, a kind, a page. Every parameter is sound, or it is told."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Self
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from search.text.chunks import cut_short
from tracker.public.filters.pages import PAGE_SIZE
from tracker.public.filters.problems import NOT_A_PAGE, NOT_TEXT, TWICE, UNKNOWN
from tracker.public.filters.reading import UNREADABLE
from tracker.public.page_kinds import found_kinds

MOST_ON_A_PAGE: Final = 100
NOT_A_SIZE: Final = _("A page has from 1 to 100 results.")
NO_SUCH_PARAMETER: Final = _("There is no such parameter.")
LANGUAGES: Final = ("km", "en")
_NUMBER: Final = re.compile("[1-9][0-9]{0,5}", re.ASCII)


class UnsoundSearchError(ValueError):
    """A parameter that can't be: its name, and the reason for readers."""

    def __init__(self, name: str, reason: str | Promise) -> None:
        super().__init__(name)
        self.name = name
        self.reason = reason


@dataclass(frozen=True)
class SearchAsked:
    """One page of a search; `kind` is "" for all kinds together."""

    typed: str = ""
    kind: str = ""
    page: int = 1
    page_size: int = PAGE_SIZE
    lang: str = ""

    @property
    def query(self) -> str:
        """The query string of this page of the search, with its `?`."""
        pairs = {"q": self.typed, "kind": self.kind, "page": self.page if self.page > 1 else ""}
        return "?" + urlencode({name: value for name, value in pairs.items() if value})

    @property
    def words(self) -> str:
        """The words as the lists of kinds take them: no more letters than are looked for."""
        return " ".join(cut_short(self.typed).split())

    @property
    def feed_query(self) -> str:
        """The query string of the feed of this search, with its `?`."""
        return self.on_page(1).query

    def of_kind(self, kind: str) -> Self:
        """Give the first page of the same search among one kind, or among all for ""."""
        return replace(self, kind=kind, page=1)

    def on_page(self, page: int) -> Self:
        """Give another page of the same search."""
        return replace(self, page=page)


def read_search(query: QueryDict, *, is_strict: bool = False) -> SearchAsked:
    """Read a query string; raises UnsoundSearchError for what can't be.

    Where it is strict, a parameter of another name is a problem too, and two more are known: `lang`
    and `page_size`.
    """
    read = {**_READ, **(_READ_STRICTLY if is_strict else {})}
    if is_strict:
        for name in query:
            if name not in read:
                raise UnsoundSearchError(name, NO_SUCH_PARAMETER)
    given = {name: _single(query, name) for name in read}
    values = {name: _sound(name, value, read[name]) for name, value in given.items() if value}
    return SearchAsked(
        typed=values.get("q", ""),
        kind=values.get("kind", ""),
        page=int(values.get("page", 1)),
        page_size=int(values.get("page_size", PAGE_SIZE)),
        lang=values.get("lang", ""),
    )


def _single(query: QueryDict, name: str) -> str:
    given = query.getlist(name)
    if len(given) > 1:
        raise UnsoundSearchError(name, TWICE)
    return given[0].strip() if given else ""


def _sound(name: str, value: str, problem_of: Callable[[str], str | Promise]) -> str:
    if problem := problem_of(value):
        raise UnsoundSearchError(name, problem)
    return value


def _words(value: str) -> str | Promise:
    return NOT_TEXT if UNREADABLE.search(value) else ""


def _kind(value: str) -> str | Promise:
    return "" if value in found_kinds() else UNKNOWN


def _page(value: str) -> str | Promise:
    return "" if _NUMBER.fullmatch(value) else NOT_A_PAGE


def _size(value: str) -> str | Promise:
    is_sound = _NUMBER.fullmatch(value) and int(value) <= MOST_ON_A_PAGE
    return "" if is_sound else NOT_A_SIZE


def _language(value: str) -> str | Promise:
    return "" if value in LANGUAGES else UNKNOWN


_READ: Final = {"q": _words, "kind": _kind, "page": _page}
_READ_STRICTLY: Final = {"page_size": _size, "lang": _language}
