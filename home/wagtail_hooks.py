"""What the pages add to the admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from home.choosing.views import PublishedRecordChooser, chooser
from home.signatories.pasting import PasteSignatoriesView


@hooks.register("register_admin_viewset")
def published_records() -> PublishedRecordChooser:
    """Let editors of pages choose published records."""
    return chooser


@hooks.register("register_admin_urls")
def pasting_addresses() -> list[URLPattern]:
    """Give the address at which a list of signatories is pasted into a statement."""
    view = PasteSignatoriesView.as_view()
    return [path("statements/<int:pk>/paste-signatories/", view, name="paste_signatories")]
