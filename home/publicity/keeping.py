"""The public plane brought in step with the pages, in the transaction that changes them."""

from collections.abc import Iterable
from uuid import UUID

from wagtail.models import Page

from home.publicity.faces import faces_of
from tracker.publication.pages import keep_pages
from tracker.publication.transactions import publishing


def keep_public(keys: Iterable[UUID]) -> None:
    """Let readers find what is public of pages by the keys of their translations, nothing else."""
    wanted = list(dict.fromkeys(keys))
    # Held before the pages are read: who comes second sees what the first one wrote.
    with publishing():
        keep_pages(wanted, faces_of(wanted))


def keep_tree_public(page: Page) -> None:
    """Do so for a page and all pages below it."""
    below = Page.objects.descendant_of(page, inclusive=True)
    keep_public(below.values_list("translation_key", flat=True))
