"""What the pages add to the admin."""

from wagtail import hooks

from home.choosing.views import PublishedRecordChooser, chooser


def published_records() -> PublishedRecordChooser:
    """Let editors of pages choose published records."""
    return chooser


hooks.register("register_admin_viewset", published_records)
