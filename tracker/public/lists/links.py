"""The links of a list to itself: other orders, other times, other pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.public.filters import Asked
from tracker.public.filters.asked import WHEN
from tracker.public.filters.chips import WHEN_LABELS
from tracker.public.filters.pages import Pages
from tracker.public.index import RELEVANCE
from tracker.public.kinds import Label

SORT_LABELS: Final[dict[str, Promise]] = {
    RELEVANCE: _("Best match first"),
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "name": _("By name"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """Another view of the list; `number` is how many records it has, or which page it is."""

    query: str
    label: Label = ""
    is_current: bool = False
    number: int = 0
    value: str = ""


def sort_links(asked: Asked) -> list[Link]:
    """Give the orders the list can be in, where there are several."""
    sorts = asked.sorts
    return [
        Link(asked.sorted_by(sort).query, SORT_LABELS[sort], sort == asked.order)
        for sort in (sorts if len(sorts) > 1 else ())
    ]


def when_links(asked: Asked, count: Callable[[Asked], int]) -> list[Link]:
    """Give the choice between what lies ahead and what has been, for kinds that have both."""
    if not asked.filter.has_upcoming:
        return []
    views = [replace(asked, when=value, page=1) for value in WHEN]
    return [
        Link(view.query, WHEN_LABELS[view.when], view.when == asked.when, count(view), view.when)
        for view in views
    ]


def page_links(asked: Asked, pages: Pages) -> list[Link | None]:
    """Give the pages worth a link, None for those left out between them."""
    return [
        Link(asked.on_page(page).query, is_current=page == pages.number, number=page)
        if page
        else None
        for page in (pages.linked() if pages.last > 1 else ())
    ]
