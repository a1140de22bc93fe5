"""From what editors set around every page to what is drawn, in two queries a language."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.timezone import is_naive, make_aware
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from home.blocks.links import PLACES
from home.models.site_frames import SiteFrame
from home.restrictions import is_restricted
from tracker.public.frame import NOTHING, Announcement, FootPart, Frame, FrameLink

Stored = dict[str, Any]
"""A block as it is stored: its type and its value."""


def frame_of(language: str) -> Frame:
    """Give what editors set in a language; what is not published is left out."""
    row = SiteFrame.objects.order_by("pk").first()
    if row is None:
        return NOTHING
    navigation: list[Stored] = list(getattr(row, f"navigation_{language}").raw_data)
    parts: list[Stored] = [part["value"] for part in getattr(row, f"foot_{language}").raw_data]
    links = Links(language, [*navigation, *(link for part in parts for link in _links_of(part))])
    return Frame(
        navigation=links.of(navigation),
        foot=tuple(_foot_part(part, links) for part in parts),
        announcements=tuple(_announcement(each.value, language) for each in row.announcements),
    )


class Links:
    """The links that editors set, with the pages they lead to read together."""

    def __init__(self, language: str, stored: Iterable[Stored]) -> None:
        keys = {each["value"]["page"] for each in stored if each["type"] == "page"} - {None}
        pages = Page.objects.live().filter(~is_restricted(), pk__in=keys) if keys else []
        self._pages = {page.pk: (page.title, page.get_url()) for page in pages}
        self._language = language

    def of(self, stored: Iterable[Stored]) -> tuple[FrameLink, ...]:
        """Give the links that lead somewhere."""
        return tuple(self._found(stored))

    def _found(self, stored: Iterable[Stored]) -> Iterator[FrameLink]:
        for each in stored:
            value = each["value"]
            name, address = self._target(each["type"], value)
            if address:
                yield FrameLink(value.get("label") or name, address)

    def _target(self, kind: str, value: Stored) -> tuple[str, str]:
        """What a link leads to: its own name, and its address or nothing."""
        if kind == "page":
            title, address = self._pages.get(value["page"], ("", ""))
            return title, address or ""
        if kind == "place" and value["place"] in PLACES:
            with translation.override(self._language):
                return str(PLACES[value["place"]]), f"/{self._language}/{value['place']}"
        return "", value.get("address") or ""


def _links_of(part: Stored) -> list[Stored]:
    return part.get("links") or []


def _foot_part(part: Stored, links: Links) -> FootPart:
    text = expand_db_html(part.get("text") or "")
    return FootPart(part.get("title") or "", text, links.of(_links_of(part)))


def _announcement(value: Any, language: str) -> Announcement:
    return Announcement(
        text=expand_db_html(value[f"text_{language}"].source),
        level=value["level"],
        since=_aware(value["since"]),
        until=_aware(value["until"]),
    )


def _aware(moment: datetime | None) -> datetime | None:
    return make_aware(moment) if moment and is_naive(moment) else moment
