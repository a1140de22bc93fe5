"""Telling who asked before that nothing was published since."""

from hashlib import sha256

from django.http import HttpRequest

from tracker.public.index import current_index
from tracker.public.rendering import revision


def search_etag(request: HttpRequest) -> str:
    """Give the mark of a search's answer: it changes with what is public and how it is shown."""
    return etag_at(request, current_index().edition)


def etag_at(request: HttpRequest, edition: int) -> str:
    """Give the mark of a search's answer as of an edition."""
    asked = sha256(request.META.get("QUERY_STRING", "").encode()).hexdigest()[:16]
    return f'"{edition}-{revision()}-{asked}"'
