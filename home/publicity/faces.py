"""What readers may see of pages and their translations, read from the pages as they are stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils import translation
from wagtail.models import Page

from home.models.findable import FindablePage
from search.models import Language
from tracker.publication.pages import PageFace, Told


def faces_of(keys: Collection[UUID]) -> dict[UUID, PageFace]:
    """Give the public face of each group of translations that has one, by its key.

    Left out are drafts, private pages, pages no address leads to, and aliases: they are somewhere
    else what they are here, in a language that is not the tree's.
    """
    found: defaultdict[UUID, list[FindablePage]] = defaultdict(list)
    for page in public_pages().filter(translation_key__in=keys).specific():
        if _path_of(page):
            found[page.translation_key].append(page)
    return {key: _face(pages) for key, pages in found.items()}


def public_pages() -> Any:
    """Give all pages that readers can open and find, in the order of their keys."""
    pages = Page.objects.type(FindablePage).live().public().filter(alias_of__isnull=True)
    return pages.select_related("locale").order_by("translation_key", "pk")


def _face(pages: Sequence[FindablePage]) -> PageFace:
    told = {page.locale.language_code: _told(page) for page in pages}
    dates = [page.dated_on.isoformat() for page in pages if page.dated_on]
    named = {reference for page in pages for reference in page.records_named()}
    return PageFace(
        kind=pages[0].kind_code(),
        told={language: told[language] for language in Language.labels if language in told},
        dated_on=min(dates, default=""),
        named=tuple(sorted(named)),
    )


def _told(page: FindablePage) -> Told:
    """What blocks say of their own, as a choice's label, is said in the page's language."""
    with translation.override(page.locale.language_code):
        texts = tuple(_clean(page.searchable_texts()))
    return Told(page.title, _path_of(page), texts)


def _clean(texts: Iterable[str]) -> Iterable[str]:
    return (text.strip() for text in texts if text.strip())


def _path_of(page: Page) -> str:
    """The page's address on this site, "" for none."""
    parts = page.get_url_parts()
    return parts[2] or "" if parts else ""
