"""The pages that the first page shows, read together however many parts it has."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Final, Self

from django.db.models import F, Q

from home.listing import NEWEST_FIRST, Line, line_of, news_below, published

SOONEST_FIRST: Final = (F("listed__listed_on").asc(nulls_last=True), "pk")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Some pages below a section: the newest, or where `is_coming` those of today and after."""

    section: int
    many: int
    is_coming: bool


@dataclass(slots=True)
class FrontPages:
    """What was chosen and what stands below the chosen sections."""

    today: str
    chosen: dict[int, Line] = field(default_factory=dict)
    below: list[Line] = field(default_factory=list)

    @classmethod
    def read(cls, today: date, chosen: Iterable[int], wanted: Iterable[Wanted]) -> Self:
        """Read the chosen pages and those of the sections: two queries at most."""
        wanted = list(wanted)
        keys = {*chosen, *(each.section for each in wanted)}
        pages = {page.pk: page for page in published().filter(pk__in=keys)} if keys else {}
        slices = [_slice(each, pages, today) for each in wanted if each.section in pages]
        below = published().filter(reduce(or_, slices)).order_by("-pk") if slices else []
        lines = {key: line_of(page) for key, page in pages.items()}
        return cls(today.isoformat(), lines, [line_of(page) for page in below])

    def of(self, wanted: Wanted) -> list[Line]:
        """Give the pages that were wanted, in their order."""
        section = self.chosen.get(wanted.section)
        if section is None:
            return []
        lines = [line for line in self.below if _is_below(line, section)]
        if wanted.is_coming:
            coming = [line for line in lines if line.dated_on >= self.today]
            return sorted(coming, key=lambda line: line.dated_on)[: wanted.many]
        return sorted(lines, key=lambda line: line.dated_on, reverse=True)[: wanted.many]


def _is_below(line: Line, section: Line) -> bool:
    return line.tree.startswith(section.tree) and line.tree != section.tree


def _slice(wanted: Wanted, pages: dict[int, Any], today: date) -> Q:
    """The first of what is wanted, by key: all slices make one query."""
    rows = news_below(pages[wanted.section])
    if wanted.is_coming:
        rows = rows.filter(listed__listed_on__gte=today).order_by(*SOONEST_FIRST)
    else:
        rows = rows.order_by(*NEWEST_FIRST)
    return Q(pk__in=rows.values("pk")[: wanted.many])
