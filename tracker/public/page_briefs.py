"""Editorial pages in a line, beside the records among which they are found."""

from collections.abc import Iterable, Sequence
from typing import Final

from tracker.public.briefs import Brief
from tracker.public.page_kinds import page_kinds
from tracker.public.wording import OTHER, reader_language
from tracker.publication.models import PublishedPage
from tracker.publication.refs import PAGE_PREFIX

MOST_NAMING: Final = 50
"""So many pages stand on a record at the most: the others are found by its name."""


def is_page(reference: str) -> bool:
    """Tell whether a reference is an editorial page's."""
    return reference.startswith(PAGE_PREFIX)


def page_briefs(references: Sequence[str]) -> list[Brief]:
    """Give the lines of pages, in that order; one query, none for no pages.

    A page that is public no more is left out.
    """
    if not references:
        return []
    found = PublishedPage.objects.live().in_bulk(references)
    return briefs_of(found[reference] for reference in references if reference in found)


def pages_naming(reference: str) -> list[Brief]:
    """Give the lines of the pages that name a record, the newest first; one query."""
    return briefs_of(PublishedPage.objects.naming(reference)[:MOST_NAMING])


def briefs_of(pages: Iterable[PublishedPage]) -> list[Brief]:
    """Give the lines of pages that were read; left out is one of a type that there is no more."""
    kinds = page_kinds()
    return [
        Brief(
            quote={
                "reference": page.reference,
                "kind": page.kind,
                "name": {"km": page.title_km, "en": page.title_en},
                "anonymised": False,
            },
            kind=kinds[page.kind].one,
            dated_on=page.dated_on,
            card={},
            path=page_path(page),
            is_page=True,
        )
        for page in pages
        if page.kind in kinds
    ]


def page_path(page: PublishedPage) -> str:
    """Give a page's address in the reader's language, or in the one in which it is public."""
    own = reader_language()
    paths = {"km": page.path_km, "en": page.path_en}
    return str(paths[own] or paths[OTHER[own]])
