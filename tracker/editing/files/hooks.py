"""Where the files of sources are handed out: the address that their storage gives them."""

from django.urls import URLPattern, path

from tracker.editing.files.views import source_file


def file_addresses() -> list[URLPattern]:
    """Give the address of every file of a source."""
    return [path("court-watch/files/<path:name>", source_file, name="tracker_source_file")]
