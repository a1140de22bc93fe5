"""What Wagtail's admin finds of the pages."""

from django.urls import URLPattern, path
from wagtail import hooks

from home.signatories.pasting import PasteSignatoriesView


def pasting_addresses() -> list[URLPattern]:
    """Give the address at which a list of signatories is pasted into a statement."""
    view = PasteSignatoriesView.as_view()
    return [path("statements/<int:pk>/paste-signatories/", view, name="paste_signatories")]


hooks.register("register_admin_urls", pasting_addresses)
