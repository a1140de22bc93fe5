"""Where a page stands: the pages above it, from the first page down."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext

FRONT_DEPTH: Final = 2


@dataclass(frozen=True, slots=True)
class Crumb:
    """One page above another."""

    title: str
    path: str


def trail_of(page: Any) -> list[Crumb]:
    """Give the published pages above a page, the first page at first; one query."""
    above = page.get_ancestors().live().filter(depth__gte=FRONT_DEPTH).order_by("depth")
    crumbs = [Crumb(each.title, each.get_url() or "") for each in above]
    if crumbs and crumbs[0].path.count("/") == FRONT_DEPTH:
        crumbs[0] = Crumb(gettext("Home page"), crumbs[0].path)
    return crumbs
