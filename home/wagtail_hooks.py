"""What the pages add to the admin."""

from wagtail import hooks

from home.choosing.views import PublishedRecordChooser, chooser


@hooks.register("register_admin_viewset")
def published_records() -> PublishedRecordChooser:
    """Let editors of pages choose published records."""
    return chooser
