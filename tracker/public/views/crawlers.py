"""What machines ask for by fixed addresses: robots.txt, the sitemap, the favicon."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from tracker.public.chrome import absolute
from tracker.public.index import current_index
from tracker.public.kinds import KINDS
from tracker.public.sitemaps import entries_of, entries_of_pages, index_xml, part_paths, part_xml

XML = "application/xml; charset=utf-8"
# Filters combine without end, and so do months: what can be found through them is in the sitemap.
ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /*/search/
Disallow: /*?

Sitemap: {sitemap}
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers where not to go, and where everything is listed."""
    text = ROBOTS.format(sitemap=absolute("/sitemap.xml"))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponseBase:
    """Name the parts of the sitemap; one query."""
    return StreamingHttpResponse(index_xml(part_paths(current_index())), content_type=XML)


@require_safe
def sitemap_of_pages(request: HttpRequest) -> HttpResponseBase:
    """List the pages that are no records."""
    return StreamingHttpResponse(part_xml(entries_of_pages()), content_type=XML)


@require_safe
def sitemap_of_records(request: HttpRequest, segment: str, number: int) -> HttpResponseBase:
    """List a part of the records of a kind; raises Http404 for a part that there is not."""
    kind = next((kind.code for kind in KINDS.values() if kind.segment == segment), None)
    entries = entries_of(kind, number) if kind else []
    if not entries:
        raise Http404(segment)
    return StreamingHttpResponse(part_xml(entries), content_type=XML)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Lead browsers that look where favicons have always been to the file."""
    return redirect(static("favicon.ico"))
