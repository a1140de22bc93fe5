"""What changed lately among the records that match a search, as an Atom feed."""

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
from tracker.public.quoting import plain_name
from tracker.public.views.unchanged import search_etag
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord

LENGTH: Final = 50
_FEW: Final = 2_000
"""Of so many hits the database finds the newest; of more, some are soon met among the newest."""
_SLICE: Final = 2_000
_NEWEST_FIRST: Final = ("-published_at", "pk")
_COLUMNS: Final = ("reference", "kind", "slug", "title_km", "title_en", "card", "published_at")


class Followed(NamedTuple):
    """A search that is followed, and the records that match it and changed last."""

    asked: SearchAsked
    records: list[PublishedRecord]


if TYPE_CHECKING:
    _Feed = Feed[PublishedRecord, Followed]
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

    def items(self, followed: Followed) -> list[PublishedRecord]:
        """Give the records, the one that changed last first."""
        return followed.records

    def item_title(self, item: PublishedRecord) -> str:
        """Name a record, with its kind."""
        name = {"km": item.title_km, "en": item.title_en}
        anonymised = bool(item.card.get("anonymised"))
        quote = {"reference": item.reference, "name": name, "anonymised": anonymised}
        return f"{KINDS[item.kind].one}: {plain_name(quote)}"

    def item_description(self, item: PublishedRecord) -> str:
        """Give its reference."""
        return item.reference

    def item_link(self, item: PublishedRecord) -> str:
        """Give its address in the reader's language."""
        return absolute(path_of(item, reader_language()))

    def item_guid(self, item: PublishedRecord) -> str:
        """Name a change for good: the record's permanent address."""
        return absolute(f"/id/{item.reference}")

    def item_updateddate(self, item: PublishedRecord) -> datetime:
        """Give when it changed."""
        return item.published_at


@require_safe
@condition(etag_func=search_etag)
def search_feed(request: HttpRequest) -> HttpResponse:
    """Give the feed of a search; 304 where nothing was published since it was given before."""
    return SearchFeed()(request)


def _changed(asked: SearchAsked) -> list[PublishedRecord]:
    """Give the records that match and changed last, the last one first."""
    references = _matching(asked) if asked.typed else set()
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
    for kind in [asked.kind] if asked.kind else KINDS:
        hits = lookup.hits(kind)
        found |= {hits.index.references[slot] for slot in hits.match_of}
    return found
