"""Which pages are measured, and what each asks of the database; runs inside a site, prints JSON.

python -m benchmarks.pages
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

import django

LANGUAGES = ("en", "km")
DETAILS, FILTERED, INSPECTED = 250, 40, 12
# Filters of a list, the first three of which a record has are chosen together.
FILTERS = ("status", "stage", "kind", "outcome", "charge_group", "court", "province", "year", "law")


@dataclass
class Page:
    """Addresses that one row of the table stands for, with the most any of them needed."""

    name: str
    paths: list[str]
    queries: int = 0
    html_bytes: int = 0
    sent_bytes: int = 0


def pages() -> Iterator[Page]:
    """Give every kind of page with addresses of it in both languages."""
    from tracker.public.kinds import KINDS, list_path

    yield Page("home", [f"/{language}/" for language in LANGUAGES])
    for kind in KINDS:
        plain = [list_path(kind, language) for language in LANGUAGES]
        yield Page(f"{kind} list", plain)
        filtered = list(_filtered(kind))
        if filtered:
            yield Page(f"{kind} list, filtered", filtered)
    for kind in KINDS:
        yield Page(f"{kind} detail", list(_details(kind)))
    for name in ("overview", "hearings/calendar"):
        yield Page(name, [f"/{language}/{name}/" for language in LANGUAGES])
    words = ["sok", "chan dara", "សុខ", "បាត់ដំបង", "incitement"]
    yield Page(
        "search",
        [f"/{one}/search/?{urlencode({'q': word})}" for word in words for one in LANGUAGES],
    )


def _rows(kind: str, *fields: str) -> list[Any]:
    from tracker.publication.models import PublishedRecord

    return list(PublishedRecord.objects.of_kind(kind).order_by("pk").values_list(*fields))


def _details(kind: str) -> Iterator[str]:
    from tracker.public.kinds import record_path

    rows = _rows(kind, "pk", "slug")
    step = max(len(rows) // DETAILS, 1)
    for reference, slug in rows[::step]:
        for language in LANGUAGES:
            yield record_path(kind, reference, slug, language)


def _filtered(kind: str) -> Iterator[str]:
    """Give lists with three filters, of values that a record has: none of them is empty."""
    from tracker.public.kinds import list_path

    chosen = [facets for (facets,) in _rows(kind, "facets") if facets]
    for facets in random.Random(1).sample(chosen, min(FILTERED, len(chosen))):
        query = [(name, facets[name][-1]) for name in FILTERS if name in facets][:3]
        for language in LANGUAGES:
            yield f"{list_path(kind, language)}?{urlencode(query)}"


def inspect(page: Page) -> Page:
    """Ask for some of the addresses in this process, and note queries and bytes."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="127.0.0.1")
    client.get(page.paths[0], secure=True)
    for path in page.paths[:: max(len(page.paths) // INSPECTED, 1)]:
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path, secure=True)
        if response.status_code != 200:
            print(f"{path} answered {response.status_code}.", file=sys.stderr)
            return Page(page.name, [])
        page.queries = max(page.queries, len(queries))
        page.html_bytes = max(page.html_bytes, len(response.content))
        squeezed = client.get(path, secure=True, headers={"accept-encoding": "gzip"})
        page.sent_bytes = max(page.sent_bytes, len(squeezed.content))
    return page


def main() -> None:
    """Print every page as JSON."""
    django.setup()
    print(json.dumps([asdict(inspect(page)) for page in pages()]))


if __name__ == "__main__":
    main()
