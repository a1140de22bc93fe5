"""What stands around every page: the masthead, the foot, and the page's other addresses."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tracker.public.frame import FootPart, FrameLink
from tracker.public.kinds import KINDS, list_path
from tracker.public.wording import OTHER, shown_within

IN_MASTHEAD = ("person", "case", "hearing", "court", "place", "law", "organisation")
HOME_SLASHES: Final = 2
"""Those of `/en/`, which every page stands below."""


def site_name(language: str) -> str:
    """Give the site's name in a language."""
    return str(settings.SITE_NAME_KM if language == "km" else settings.SITE_NAME)


def usual_navigation(language: str) -> tuple[FrameLink, ...]:
    """Give the links at the top where editors set none: the lists, then the overview."""
    with translation.override(language):
        lists = [(str(KINDS[code].many), list_path(code, language)) for code in IN_MASTHEAD]
        last = (gettext("Overview"), f"/{language}/overview/")
        return tuple(FrameLink(label, path) for label, path in (*lists, last))


def current_of(links: Sequence[FrameLink], path: str) -> str:
    """Give the address, of those, that a path is or stands below: the longest; "" for none."""
    around = (link.address for link in links if path.startswith(link.address))
    below_home = (address for address in around if address.count("/") > HOME_SLASHES)
    return max(below_home, key=len, default="")


@lru_cache(maxsize=256)
def masthead(language: str, links: tuple[FrameLink, ...], current: str) -> SafeString:
    """Draw the site's name, its sections and the search box; once for each place in them."""
    with translation.override(language):
        context = {
            "language": language,
            "other": OTHER[language],
            "name": site_name(language),
            "other_name": site_name(OTHER[language]),
            "links": links,
            "current": current,
        }
        return shown_within(render_to_string("_masthead.html", context))


@lru_cache(maxsize=16)
def colophon(language: str, parts: tuple[FootPart, ...]) -> SafeString:
    """Draw the foot of the page: the editors' parts, or what the site is and a status means."""
    with translation.override(language):
        context = {"language": language, "parts": parts}
        template = "_foot.html" if parts else "_colophon.html"
        return shown_within(render_to_string(template, context))


def alternates(request: HttpRequest | None, context: dict[str, Any]) -> dict[str, str]:
    """Give the page's path by language: the view's `alternates`, or the same path in the other.

    A page without an address of its own (an error) has none.
    """
    if given := context.get("alternates"):
        return dict(given)
    if request is None or context.get("status"):
        return {}
    path = str(context.get("canonical") or request.path)
    language = translation.get_language_from_path(path)
    if language is None:
        return {}
    rest = path[len(language) + 1 :]
    return {code: f"/{code}{rest}" for code in (language, OTHER[language])}


def other_language_address(request: HttpRequest | None, context: dict[str, Any]) -> str:
    """Give this page, query and all, in the language that is not the reader's, or its home page.

    A view that knows where that is says so as `switch`.
    """
    if known := context.get("switch"):
        return str(known)
    other = OTHER[translation.get_language() or "en"]
    path = alternates(request, {**context, "canonical": ""}).get(other, f"/{other}/")
    query = request.META.get("QUERY_STRING", "") if request and path != f"/{other}/" else ""
    return f"{path}?{query}" if query else path


def absolute(path: str) -> str:
    """Give the whole address of a path of this site."""
    base: str = settings.BASE_URL
    return base.rstrip("/") + path
