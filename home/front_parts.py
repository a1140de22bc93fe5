"""The parts of the first page in the editors' order; those with nothing to show are left out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText

from home.front import counts_of, tracker_part
from home.front_pages import FrontPages, Wanted
from tracker.dates import phnom_penh_today
from tracker.public.briefs import brief_of
from tracker.public.charts.held import query_of_held
from tracker.public.index import Index, cards, current_index

OF_TRACKER: Final = ("coming", "latest", "held", "changes", "lists")
OF_SECTIONS: Final = ("newest_pages", "coming_pages")
Chosen = tuple[str, dict[str, Any]]
"""A part's kind, and what the editors set for it."""
AT_FIRST: Final[list[Chosen]] = [(name, {}) for name in OF_TRACKER]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands across the page: one part, or parts in two columns."""

    columns: list[list[SafeString]]

    @property
    def is_wide(self) -> bool:
        """Tell whether it is one part."""
        return len(self.columns) == 1


def front_context(page: Any) -> dict[str, Any]:
    """Give the counts and the rows of parts: six queries at most, whatever is on record."""
    index, today = current_index(), phnom_penh_today()
    parts = Parts(page, index, today)
    rows = rows_of(parts.drawn())
    return {"counts": counts_of(index), "held_query": query_of_held(), "rows": rows}


def chosen_of(page: Any) -> list[Chosen]:
    """Give the parts that editors chose, as they are stored; the usual ones where none was."""
    raw = [(each["type"], each["value"]) for each in page.sections.raw_data]
    return [(kind, value if isinstance(value, dict) else {}) for kind, value in raw] or AT_FIRST


class Parts:
    """Draws the parts of one first page; what they need is read for all of them together."""

    def __init__(self, page: Any, index: Index, today: date) -> None:
        self._chosen = chosen_of(page)
        self._tracker = tracker_part(index, today)
        self._pages = FrontPages.read(today, self._featured(), self._wanted())
        self._records = {row.reference: row for row in cards(self._references())}

    def drawn(self) -> Iterator[tuple[bool, SafeString]]:
        """Give each part that has something to show, and whether it takes the whole width."""
        for kind, value in self._chosen:
            body = self._tracker(kind) if kind in OF_TRACKER else self._draw(kind, value)
            if body.strip():
                yield kind == "lists" or bool(value.get("is_wide")), body

    def _draw(self, kind: str, value: dict[str, Any]) -> SafeString:
        draws: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "newest_pages": self._of_section,
            "coming_pages": self._of_section,
            "featured_pages": self._of_pages,
            "featured_records": self._of_records,
            "words": _words,
        }
        given = draws[kind]({**value, "kind": kind}) if kind in draws else {}
        if not any(given.values()):
            return mark_safe("")
        context = {"title": value.get("title") or "", **given}
        return SafeString(render_to_string(f"home/front/_{kind}.html", context))

    def _of_section(self, value: dict[str, Any]) -> dict[str, Any]:
        lines = self._pages.of(_wanted(value["kind"], value))
        section = self._pages.chosen.get(value["section"])
        return {"lines": lines, "section": section} if lines else {}

    def _of_pages(self, value: dict[str, Any]) -> dict[str, Any]:
        found = self._pages.chosen
        return {"lines": [found[key] for key in _items(value, "pages") if key in found]}

    def _of_records(self, value: dict[str, Any]) -> dict[str, Any]:
        found = [self._records.get(key) for key in _items(value, "references")]
        return {"briefs": [brief_of(record) for record in found if record]}

    def _featured(self) -> list[int]:
        return [key for _, value in self._chosen for key in _items(value, "pages")]

    def _references(self) -> list[str]:
        return [key for _, value in self._chosen for key in _items(value, "references")]

    def _wanted(self) -> list[Wanted]:
        return [_wanted(kind, value) for kind, value in self._chosen if kind in OF_SECTIONS]


def rows_of(parts: Iterable[tuple[bool, SafeString]]) -> list[Row]:
    """Set parts out: those beside each other go down the left column, then down the right."""
    rows = []
    for is_wide, run in groupby(parts, key=lambda part: part[0]):
        bodies = [body for _, body in run]
        half = (len(bodies) + 1) // 2
        beside = not is_wide and len(bodies) > 1
        columns = [[bodies[:half], bodies[half:]]] if beside else [[[body]] for body in bodies]
        rows += [Row(column) for column in columns]
    return rows


def _wanted(kind: str, value: dict[str, Any]) -> Wanted:
    return Wanted(value.get("section") or 0, value.get("many") or 0, kind == "coming_pages")


def _items(value: dict[str, Any], name: str) -> list[Any]:
    """The items of a list block as it is stored: each with an id, or bare."""
    stored = value.get(name) or []
    items = [each["value"] if isinstance(each, dict) else each for each in stored]
    return [item for item in items if item]


def _words(value: dict[str, Any]) -> dict[str, Any]:
    text = value.get("text") or ""
    return {"text": RichText(text) if text else ""}
