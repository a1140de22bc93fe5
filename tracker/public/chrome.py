"""What stands around every page: the masthead, the foot, and the page's other addresses."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from tracker.public.kinds import KINDS, list_path
from tracker.public.wording import OTHER, shown_within

IN_MASTHEAD = ("person", "case", "hearing", "court", "place", "law", "organisation")


def site_name(language: str) -> str:
    """Give the site's name in a language."""
    return str(settings.SITE_NAME_KM if language == "km" else settings.SITE_NAME)


def section_of(path: str) -> str:
    """Give the part of an address that names its section: `people` of `/en/people/P00042/`."""
    parts = path.split("/", 3)
    return parts[2] if len(parts) > 2 else ""


@lru_cache(maxsize=64)
def masthead(language: str, section: str) -> SafeString:
    """Draw the site's name, its sections and the search box; once for each language and section."""
    with translation.override(language):
        kinds = [(list_path(code, language), KINDS[code]) for code in IN_MASTHEAD]
        context = {
            "language": language,
            "other": OTHER[language],
            "name": site_name(language),
            "other_name": site_name(OTHER[language]),
            "sections": [(path, kind.many, kind.segment == section) for path, kind in kinds],
            "is_overview": section == "overview",
        }
        return shown_within(render_to_string("_masthead.html", context))


@lru_cache(maxsize=2)
def colophon(language: str) -> SafeString:
    """Draw the foot of the page: what the site is, and what a status on it means."""
    with translation.override(language):
        context = {"language": language, "name": site_name(language)}
        return shown_within(render_to_string("_colophon.html", context))


def known_section(path: str) -> str:
    """Give an address's section if it is one of the site's, so that no address fills the cache."""
    section = section_of(path)
    segments = {kind.segment for kind in KINDS.values()} | {"overview", "search"}
    return section if section in segments else ""


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
