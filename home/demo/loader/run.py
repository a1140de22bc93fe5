"""Loading the demo's pages: those that are not there yet, each in both languages."""

from django.db import transaction
from wagtail.models import Page

from home.demo.loader.plain_pages import plain_pages, sections
from home.demo.loader.publishing import publish

# Each after those it stands below or points at.
_STEPS = (sections, plain_pages)


def load_pages() -> list[Page]:
    """Make and publish the demo's pages that are not there; give those that were made.

    A page that is there stays as it is, whatever editors made of it. All or nothing.
    """
    with transaction.atomic():
        return [page for step in _STEPS for draft in step() for page in publish(draft)]
