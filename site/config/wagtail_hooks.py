"""Where only readers are served, what is private to accounts is not there at all."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page

# Before Wagtail's own check, which would ask who is in which group.
FIRST = -1


def hide_private_page(page: Page, request: HttpRequest, *args: Any) -> None:
    """Answer 404 for a page that is private to accounts or groups."""
    if settings.PUBLIC_ONLY and page.get_view_restrictions():
        raise Http404


def hide_private_document(document: AbstractDocument, request: HttpRequest) -> None:
    """Answer 404 for a file of a collection that is private to accounts or groups."""
    if settings.PUBLIC_ONLY and document.collection.get_view_restrictions():
        raise Http404


hooks.register("before_serve_page", hide_private_page, order=FIRST)
hooks.register("before_serve_document", hide_private_document, order=FIRST)
