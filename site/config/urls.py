"""Every address of the site: those of editors, then those of readers."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from config import readers_urls
from config.readers_urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

handler429 = "accounts.views.entrance.too_many"

urlpatterns = [
    # Before Wagtail's: its login asks for a password only.
    path("admin/", include("accounts.urls")),
    # Its reports name records to whoever may change pages.
    path("admin/", include("tracker.editing.urls")),
    # Its translations are published by whoever starts an update of them.
    path("admin/", include("home.editing.urls")),
    path("admin/", include(wagtailadmin_urls)),
    *readers_urls.urlpatterns,
]
