"""Every address that readers have; a process that serves only them has no other (PUBLIC_ONLY)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.errors import not_found
from home.serving import PATH, serve_page
from home.views import sitemap_of_editors

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("documents/", include(wagtaildocs_urls)),
    # Before the records', whose kinds it would be taken for.
    path("sitemaps/pages-<int:number>.xml", sitemap_of_editors),
    path("", include("tracker.public.urls.permanent")),
    # Where there are no editors, their addresses lead nowhere in any language.
    re_path(r"^admin/", not_found),
    *i18n_patterns(
        # Wagtail's login for readers asks for a password only; readers have none.
        re_path(r"^_util/", not_found),
        path("", include("home.urls")),
        path("", include("tracker.public.urls.pages")),
        path("", include("home.section_urls")),
        re_path(PATH, serve_page, name="wagtail_serve"),
        path("", include(wagtail_urls)),
    ),
]

if settings.SERVE_MEDIA:
    # Renditions of published pictures and nothing else: originals carry metadata, documents rights.
    renditions = {"document_root": settings.MEDIA_ROOT / "images"}
    urlpatterns.insert(0, path("media/images/<path:path>", serve, renditions))
