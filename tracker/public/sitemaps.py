"""Which addresses search engines may know: pages and records, in both languages, part by part."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape

from tracker.public.chrome import absolute
from tracker.public.index import Index
from tracker.public.kinds import KINDS
from tracker.publication.models import PublishedRecord

PART: Final = 5_000
"""Records in a file: ten thousand addresses, some 6 MB; the protocol allows 50,000 and 50 MB."""
LANGUAGES: Final = ("km", "en")
HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML: Final = "http://www.w3.org/1999/xhtml"

Entry = tuple[str, datetime | None]
"""An address without its language, `/people/P00042-kem-sokha/`, and when it last changed."""

_more: list[Callable[[], Iterable[str]]] = []


def part_paths(index: Index) -> Iterator[str]:
    """Give the paths of the files that together hold everything."""
    yield "/sitemaps/pages.xml"
    for kind in KINDS.values():
        count = index.kind(kind.code).select({}).count
        for number in range(1, -(-count // PART) + 1):
            yield f"/sitemaps/{kind.segment}-{number}.xml"
    for more in _more:
        yield from more()


def also_list(paths: Callable[[], Iterable[str]]) -> None:
    """Have files of another app named beside those of the records."""
    if paths not in _more:
        _more.append(paths)


def entries_of_pages() -> list[Entry]:
    """Give the pages that are no records."""
    lists = [f"/{kind.segment}/" for kind in KINDS.values()]
    return [(path, None) for path in ("/", "/overview/", "/hearings/calendar/", *lists)]


def entries_of(kind: str, number: int) -> list[Entry]:
    """Give part `number`, from 1, of the records of a kind; one query, none past the end."""
    start = (number - 1) * PART
    records = PublishedRecord.objects.of_kind(kind).order_by("pk")
    rows = records.values_list("reference", "slug", "published_at")[start : start + PART]
    return [(_path(kind, reference, slug), changed) for reference, slug, changed in rows]


def index_xml(paths: Iterable[str]) -> Iterator[str]:
    """Write the file that names the others."""
    yield f'{HEAD}<sitemapindex xmlns="{SCHEMA}">\n'
    for path in paths:
        yield f"<sitemap><loc>{escape(absolute(path))}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def part_xml(entries: Iterable[Entry]) -> Iterator[str]:
    """Write one file, piece by piece, each address with those in the other languages."""
    yield from urlset_xml(
        url_xml({code: f"/{code}{path}" for code in LANGUAGES}, changed, default=path)
        for path, changed in entries
    )


def urlset_xml(urls: Iterable[str]) -> Iterator[str]:
    """Write one file of addresses that are written already."""
    yield f'{HEAD}<urlset xmlns="{SCHEMA}" xmlns:xhtml="{XHTML}">\n'
    yield from urls
    yield "</urlset>\n"


def url_xml(paths: Mapping[str, str], changed: datetime | None, default: str = "") -> str:
    """Write the addresses of one page, by language, each with links to all of them."""
    addresses = {code: escape(absolute(path)) for code, path in paths.items()}
    others = {**addresses, **({"x-default": escape(absolute(default))} if default else {})}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
        for code, address in others.items()
    )
    when = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return "".join(
        f"<url><loc>{address}</loc>{when}{links}</url>\n" for address in addresses.values()
    )


def _path(kind: str, reference: str, slug: str) -> str:
    tail = f"-{slug}" if slug else ""
    return f"/{KINDS[kind].segment}/{reference}{tail}/"
