"""What changed lately among the records and pages that match a search, as an Atom feed."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.contrib.syndication.views import Feed
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext
from django.views.decorators.http import condition, require_safe

from tracker.public.chrome import absolute, site_name
from tracker.public.finding import SearchAsked, UnsoundSearchError, read_search
from tracker.public.index import current_index
from tracker.public.kinds import KINDS, path_of
from tracker.public.looking import look_up
from tracker.public.page_briefs import is_page, page_path
from tracker.public.page_kinds import found_kinds
from tracker.public.quoting import plain_name
from tracker.public.views.unchanged import search_etag
from tracker.public.wording import plain, reader_language
from tracker.publication.models import PublishedPage, PublishedRecord

LENGTH: Final = 50
_FEW: Final = 2_000
"""Of so many hits the database finds the newest; of more, some are soon met among the newest."""
_SLICE: Final = 2_000
_NEWEST_FIRST: Final = ("-published_at", "pk")
_COLUMNS: Final = ("reference", "kind", "slug", "title_km", "title_en", "card", "published_at")


class Followed(NamedTuple):
    """A search that is followed, and the records that match it and changed last."""

    asked: SearchAsked
    items: list["Item"]


class Item(NamedTuple):
    """A record or a page in the feed, its title and address for the reader."""

    reference: str
    title: str
    path: str
    published_at: datetime


if TYPE_CHECKING:
    _Feed = Feed[Item, Followed]
else:  # Django's own takes no types
    _Feed = Feed


class SearchFeed(_Feed):
    """The feed of the search that the query string asks for; 400 for one that can't be."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Followed:
        """Read the query string. Raises BadRequest for what can't be."""
        try:
            asked = read_search(request.GET)
        except UnsoundSearchError as error:
            raise BadRequest(error.name) from error
        return Followed(asked, _changed(asked))

    def title(self, followed: Followed) -> str:
        """Name the feed by the words and the site."""
        said = gettext("Search: %(typed)s") % {"typed": followed.asked.words}
        return f"{said} · {site_name(reader_language())}"

    def link(self, followed: Followed) -> str:
        """Give the address of the search's page."""
        return absolute(f"/{reader_language()}/search/{followed.asked.on_page(1).query}")

    def feed_url(self, followed: Followed) -> str:
        """Give the feed's own address."""
        return absolute(f"/{reader_language()}/search/feed.atom{followed.asked.feed_query}")

    def feed_guid(self, followed: Followed) -> str:
        """Name the feed for good by its address."""
        return self.feed_url(followed)

    def items(self, followed: Followed) -> list[Item]:
        """Give the records and pages, the one that changed last first."""
        return followed.items

    def item_title(self, item: Item) -> str:
        """Name it, with its kind."""
        return item.title

    def item_description(self, item: Item) -> str:
        """Give its reference."""
        return item.reference

    def item_link(self, item: Item) -> str:
        """Give its address in the reader's language."""
        return absolute(item.path)

    def item_guid(self, item: Item) -> str:
        """Name it for good: a record by its permanent address, a page by one of the kind."""
        return absolute(f"/id/{item.reference}")

    def item_updateddate(self, item: Item) -> datetime:
        """Give when it changed."""
        return item.published_at


@require_safe
@condition(etag_func=search_etag)
def search_feed(request: HttpRequest) -> HttpResponse:
    """Give the feed of a search; 304 where nothing was published since it was given before."""
    return SearchFeed()(request)


def _changed(asked: SearchAsked) -> list[Item]:
    """Give the records and pages that match and changed last, the last one first."""
    references = _matching(asked) if asked.typed else set()
    found = [*map(_of_record, _records(references)), *map(_of_page, _pages(references))]
    found.sort(key=lambda item: item.published_at, reverse=True)
    return found[:LENGTH]


def _of_record(record: PublishedRecord) -> Item:
    name = {"km": record.title_km, "en": record.title_en}
    anonymised = bool(record.card.get("anonymised"))
    called = plain_name({"reference": record.reference, "name": name, "anonymised": anonymised})
    title = f"{KINDS[record.kind].one}: {called}"
    return Item(record.reference, title, path_of(record, reader_language()), record.published_at)


def _of_page(page: PublishedPage) -> Item:
    name = plain({"km": page.title_km, "en": page.title_en})
    title = f"{found_kinds()[page.kind].one}: {name}"
    return Item(page.reference, title, page_path(page), page.published_at)


def _pages(references: set[str]) -> Sequence[PublishedPage]:
    wanted = [each for each in references if is_page(each)]
    pages = PublishedPage.objects.live().filter(pk__in=wanted).order_by(*_NEWEST_FIRST)
    return list(pages[:LENGTH]) if wanted else []


def _records(references: set[str]) -> Sequence[PublishedRecord]:
    references = {each for each in references if not is_page(each)}
    if not references:
        return []
    if len(references) > _FEW:
        references = _newest_of(references)
    records = PublishedRecord.objects.live().filter(pk__in=references)
    return list(records.order_by(*_NEWEST_FIRST).only(*_COLUMNS)[:LENGTH])


def _newest_of(references: set[str]) -> set[str]:
    """Choose among many by their keys alone: cards of all that is public are too much to sort."""
    keys = PublishedRecord.objects.live().order_by(*_NEWEST_FIRST).values_list("pk", flat=True)
    newest = filter(references.__contains__, keys.iterator(chunk_size=_SLICE))
    return set(islice(newest, LENGTH))


def _matching(asked: SearchAsked) -> set[str]:
    index = current_index()
    lookup = look_up(asked.typed, index)
    found: set[str] = set()
    for kind in [asked.kind] if asked.kind else found_kinds():
        hits = lookup.hits(kind)
        found |= {hits.index.references[slot] for slot in hits.match_of}
    return found
