"""What changed lately among the records that match a search, as an Atom feed."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.contrib.syndication.views import Feed
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext

from tracker.public.chrome import absolute, site_name
from tracker.public.finding import SearchAsked, UnsoundSearchError, read_search
from tracker.public.index import current_index
from tracker.public.kinds import KINDS, path_of
from tracker.public.looking import look_up
from tracker.public.quoting import plain_name
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord

LENGTH: Final = 50
_FEW: Final = 2_000
"""Of so many hits the database finds the newest; of more, some are soon met among the newest."""
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
        return Followed(asked, list(islice(_changed(asked), LENGTH)))

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


def _changed(asked: SearchAsked) -> Iterator[PublishedRecord]:
    """Give the records that match, the one that changed last first."""
    if not asked.typed:
        return
    references = _matching(asked)
    records = PublishedRecord.objects.live().order_by("-published_at", "pk").only(*_COLUMNS)
    if len(references) <= _FEW:
        yield from records.filter(pk__in=references)
    else:
        newest = records.iterator(chunk_size=200)
        yield from (record for record in newest if record.reference in references)


def _matching(asked: SearchAsked) -> set[str]:
    index = current_index()
    lookup = look_up(asked.typed, index)
    found: set[str] = set()
    for kind in [asked.kind] if asked.kind else KINDS:
        hits = lookup.hits(kind)
        found |= {hits.index.references[slot] for slot in hits.match_of}
    return found
