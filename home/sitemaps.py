"""Which pages of editors search engines may know, each with its translations."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from home.listing import published
from tracker.public.sitemaps import url_xml

PART: Final = 5_000
"""Pages in a file; the protocol allows 50,000 addresses and 50 MB."""
MOST_PARTS: Final = 50_000
"""Files in an index, by the protocol."""


def part_paths() -> Iterator[str]:
    """Give the paths of the files that together hold the pages; one query."""
    for number in range(1, -(-published().count() // PART) + 1):
        yield f"/sitemaps/pages-{number}.xml"


def urls_of(number: int) -> list[str]:
    """Write part `number`, from 1: pages with links to their translations; two queries.

    A page and its translation may fall into two parts: each file then names both. A part that
    there is not is empty.
    """
    if not 1 <= number <= MOST_PARTS:
        return []
    start = (number - 1) * PART
    rows = published().order_by("translation_key", "pk")[start : start + PART]
    groups: dict[object, dict[str, str]] = defaultdict(dict)
    changes: dict[object, list[datetime]] = defaultdict(list)
    for page in published().filter(translation_key__in=rows.values("translation_key")):
        path = page.get_url() or ""
        groups[page.translation_key][path[1:3]] = path
        changes[page.translation_key] += [page.last_published_at] * bool(page.last_published_at)
    return [url_xml(paths, max(changes[key], default=None)) for key, paths in groups.items()]
