"""Links that editors put around every page: to a page, to the records, to an address."""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)

from tracker.public.kinds import KINDS, Label

SCHEMES: Final = ("https", "http", "mailto", "tel")
PLACES: Final[dict[str, Label]] = {
    **{f"{kind.segment}/": kind.many for kind in KINDS.values()},
    "hearings/calendar/": _("Calendar of hearings"),
    "overview/": _("Overview"),
    "search/": _("Search"),
    "feed.atom": _("Feed (Atom)"),
}
"""What is there beside the editors' pages: below the language, and how it is called."""


def places() -> Iterator[tuple[str, Label]]:
    """Give the choices, in the reader's language when they are shown."""
    yield from PLACES.items()


class AddressBlock(CharBlock):
    """An address elsewhere, or a path of this site."""

    def clean(self, value: Any) -> str:
        """Give the address; raises ValidationError for one that a browser would run or not know."""
        # Browsers pass over tabs and line ends, and would read "/<tab>/" as another host.
        address = "".join(str(super().clean(value)).strip().splitlines()).replace("\t", "")
        is_path = address.startswith("/") and not address.startswith(("//", "/\\"))
        if is_path or _scheme_of(address) in SCHEMES:
            return address
        raise ValidationError(
            _("Write an address that begins with https://, or a path of this site such as /en/.")
        )


def _scheme_of(address: str) -> str:
    try:
        return urlsplit(address).scheme
    except ValueError:  # as of "http://[2001"
        return ""


def _label(*, required: bool) -> CharBlock:
    told = "" if required else _("Left empty, it is called by its own name.")
    return CharBlock(label=_("words of the link"), required=required, max_length=60, help_text=told)


class PageLinkBlock(StructBlock):
    """A link to a page; not shown while the page is not published."""

    page = PageChooserBlock(label=_("page"))
    label = _label(required=False)


class PlaceLinkBlock(StructBlock):
    """A link to the records."""

    place = ChoiceBlock(label=_("records"), choices=places)
    label = _label(required=False)


class AddressLinkBlock(StructBlock):
    """A link to any address."""

    label = _label(required=True)
    address = AddressBlock(label=_("address"), max_length=500)


class LinksBlock(StreamBlock):
    """Links in their order."""

    page = PageLinkBlock(label=_("page"), icon="doc-empty")
    place = PlaceLinkBlock(label=_("records"), icon="list-ul")
    address = AddressLinkBlock(label=_("address"), icon="link")


class FootPartBlock(StructBlock):
    """A part of the foot of every page."""

    title = CharBlock(label=_("heading"), required=False, max_length=80)
    text = RichTextBlock(label=_("text"), required=False, features=["bold", "italic", "link"])
    links = LinksBlock(label=_("links"), required=False)
