"""The first page, feeds and a sitemap, found without a walk through the tree of pages."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.views import serve

from home.feeds import SectionFeed
from home.models import HomePage
from home.sitemaps import urls_of
from tracker.public.sitemaps import urlset_xml
from tracker.public.views.crawlers import XML

SHOWN: Final = (
    "title",
    "search_description",
    "introduction",
    "sections",
    "path",
    "depth",
    "url_path",
    "translation_key",
    "first_published_at",
    "last_published_at",
)
"""What the template shows of the page: Wagtail's pages have thirty columns."""


@require_safe
def front_page(request: HttpRequest) -> HttpResponse:
    """Serve the home page of the reader's language: two queries to find it, where Wagtail's way
    takes six. One that is a draft or kept from the public is left to Wagtail, which knows what to
    answer.
    """
    page = _front_pages().only(*SHOWN).first()
    response: HttpResponse = page.serve(request) if page else serve(request, "")
    return response


@require_safe
def site_feed(request: HttpRequest) -> HttpResponse:
    """Give the feed of all that is published in the reader's language: four queries."""
    page = _front_pages().first()
    if page is None:
        raise Http404("no front page")
    return SectionFeed(page, is_whole=True)(request)


@require_safe
def section_feed(request: HttpRequest, section: str) -> HttpResponse:
    """Give the feed of a section by its address; Http404 for a page that is none."""
    front = _front_pages().values_list("url_path", flat=True).first()
    page = Page.objects.live().public().filter(url_path=f"{front}{section}/").first()
    if page is None or not getattr(page.specific_class, "lists_pages", False):
        raise Http404(section)
    return SectionFeed(page, is_whole=False)(request)


@require_safe
def sitemap_of_editors(request: HttpRequest, number: int) -> HttpResponseBase:
    """List a part of the editors' pages; Http404 for a part that there is not."""
    urls = urls_of(number)
    if not urls:
        raise Http404(number)
    return StreamingHttpResponse(urlset_xml(urls), content_type=XML)


def _front_pages() -> Any:
    pages = HomePage.objects.live().public().filter(locale__language_code=get_language())
    return pages.order_by("path")
