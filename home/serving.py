"""Editors' pages at their addresses; where there is none in a language, the other is offered."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Locale, Page, Site
from wagtail.views import serve

from home.languages import OTHER, other_version
from search.text.addresses import TYPED, address_part
from tracker.public.chrome import absolute

PATH: Final = rf"^((?:{TYPED}/)*)$"


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at a path below the language; raises Http404 where no language has one.

    An address in another spelling leads to the one spelling that pages have. A page that is there,
    and has no such leaf of its list, is no reason to offer the other language.
    """
    is_there = _route_straight(request, path)
    try:
        response: HttpResponse = serve(request, path)
    except Http404:
        if is_there:
            raise
        spelt = "".join(f"{address_part(part)}/" for part in path.split("/") if part)
        if spelt != path and any(_page_at(request, spelt, each) for each in OTHER):
            return HttpResponsePermanentRedirect(_with_query(request, spelt))
        return offer_other_language(request, path)
    return response


def _route_straight(request: HttpRequest, path: str) -> bool:
    """Tell Wagtail which page an address is of, found in two queries; gives whether one was.

    Wagtail takes two and more for each level. What has no page of its own (a part of one, such as
    its PDF), and a site with several hosts, is left to Wagtail.
    """
    language = get_language()
    roots = [each for each in Site.get_site_root_paths() if each.language_code == language]
    if len(roots) != 1:
        return False
    pages = Page.objects.live().select_related("locale", "content_type")
    page = pages.filter(url_path=f"{roots[0].root_path}{path}").first()
    if page is None:
        return False
    found: Any = page.specific
    found.locale = page.locale
    request._wagtail_route_for_request = found.route(request, [])  # type: ignore[attr-defined]
    return True


def offer_other_language(request: HttpRequest, path: str) -> HttpResponse:
    """Offer the page that stands at this path in the other language, or lead to its translation.

    Not a 404, as the reader asked for a page that is there. Search engines are told to keep the
    page itself instead (`noindex`, `canonical`). Raises Http404 where there is no such page.
    """
    language = "km" if (get_language() or "").startswith("km") else "en"
    page = _page_at(request, path, OTHER[language])
    if page is None:
        raise Http404
    if translated := other_version(page):
        return redirect(translated.get_url())
    url = page.get_url()
    context = {"page": page, "other": OTHER[language], "url": url, "switch": url, "status": 200}
    context["canonical_url"] = absolute(url)
    return render(request, "home/other_language.html", context)


def _page_at(request: HttpRequest, path: str, language: str) -> Page | None:
    site = Site.find_for_request(request)
    locale = Locale.objects.filter(language_code=language).first()
    root: Any = site.root_page.get_translation_or_none(locale) if site and locale else None
    if site and locale and site.root_page.locale_id == locale.pk:
        root = site.root_page
    if root is None:
        return None
    pages = Page.objects.live().public().filter(locale=locale, url_path=f"{root.url_path}{path}")
    found: Page | None = pages.select_related("locale").first()
    return found


def _with_query(request: HttpRequest, path: str) -> str:
    """Give the whole path in its one spelling, with the query as it came."""
    address = reverse("wagtail_serve", args=[path])
    query = request.GET.urlencode()
    return f"{address}?{query}" if query else address
