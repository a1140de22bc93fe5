"""What was published last in a section, or on the whole site, as Atom."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from wagtail.models import Page

from home.listing import Line, line_of, news_below
from tracker.public.chrome import absolute, site_name
from tracker.public.wording import reader_language

LENGTH: Final = 50
SINCE: Final = "2026"
"""A year in which the site's host name was its own, as names in feeds want one (RFC 4151)."""


class Followed(NamedTuple):
    """A section that is followed, None for the whole site; its lines, the last change first."""

    section: Page
    is_whole: bool
    lines: list[Line]


if TYPE_CHECKING:
    _Feed = Feed[Line, Followed]
else:  # Django's own takes no types
    _Feed = Feed


class DatedFeed(Atom1Feed):
    """An Atom feed that says nothing of the hour it was asked for while it is still empty."""

    def latest_post_date(self) -> datetime:
        """Give when an entry changed last, or else when the section was published."""
        if not self.items and self.feed["updated"]:
            updated: datetime = self.feed["updated"]
            return updated
        return super().latest_post_date()


class SectionFeed(_Feed):
    """The feed of the pages below a page; an answer that did not change is 304 (middleware)."""

    feed_type = DatedFeed

    def __init__(self, section: Page, *, is_whole: bool) -> None:
        self._section, self._is_whole = section, is_whole

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Followed:
        """Read what was published below the section: two queries."""
        pages = news_below(self._section).order_by("-last_published_at", "-pk")[:LENGTH]
        return Followed(self._section, self._is_whole, [line_of(page) for page in pages])

    def title(self, followed: Followed) -> str:
        """Name the feed by its section and the site."""
        name = site_name(reader_language())
        return name if followed.is_whole else f"{followed.section.title} · {name}"

    def link(self, followed: Followed) -> str:
        """Give the address of the section's page."""
        return absolute(followed.section.get_url() or "/")

    def feed_url(self, followed: Followed) -> str:
        """Give the feed's own address."""
        return self.link(followed) + "feed.atom"

    def feed_guid(self, followed: Followed) -> str:
        """Name the feed for good, whatever becomes of its address."""
        return tag_of("section", str(followed.section.translation_key))

    def feed_extra_kwargs(self, followed: Followed) -> dict[str, Any]:
        """Give when the section itself changed."""
        return {"updated": followed.section.last_published_at}

    def items(self, followed: Followed) -> list[Line]:
        """Give the pages."""
        return followed.lines

    def item_title(self, item: Line) -> str:
        """Give a page's title."""
        return item.title

    def item_description(self, item: Line) -> str:
        """Give what the page holds in a sentence or two."""
        return item.summary

    def item_link(self, item: Line) -> str:
        """Give the page's address."""
        return absolute(item.path)

    def item_guid(self, item: Line) -> str:
        """Name the page for good: its address may change, its translation has a name of its own."""
        return tag_of("page", str(item.key))

    def item_categories(self, item: Line) -> list[str]:
        """Give the page's kind."""
        return [item.label] if item.label else []

    def item_pubdate(self, item: Line) -> datetime | None:
        """Give when the page was published first."""
        return item.published_at

    def item_updateddate(self, item: Line) -> datetime | None:
        """Give when the page was published last."""
        return item.changed_at


def tag_of(kind: str, key: str) -> str:
    """Give a name that stays: `tag:example.org,2026:page:<key>:km` (RFC 4151)."""
    host = urlsplit(settings.BASE_URL).hostname
    return f"tag:{host},{SINCE}:{kind}:{key}:{reader_language()}"
