"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler429 = "accounts.views.entrance.too_many"
handler500 = "config.errors.server_error"

urlpatterns = [
    path("admin/", include("accounts.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("tracker.public.urls.permanent")),
    *i18n_patterns(
        path("", include("home.urls")),
        path("", include("tracker.public.urls.pages")),
        path("", include(wagtail_urls)),
    ),
]

if settings.SERVE_MEDIA:
    # Renditions of published pictures and nothing else: originals carry metadata, documents rights.
    renditions = {"document_root": settings.MEDIA_ROOT / "images"}
    urlpatterns.insert(0, path("media/images/<path:path>", serve, renditions))
