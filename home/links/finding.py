"""What a page links to or shows, whatever its type and its blocks."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from django.conf import settings
from wagtail.models import Page, ReferenceIndex

from home.models.checked_links import CheckedLink
from tracker.actions.substance import content_of

Kind = CheckedLink.Kind
LONGEST: Final = 2000
"""Bytes of an address: PostgreSQL's index takes no more than 2,700 of a whole row."""
_URL: Final = re.compile(r"https?://[^\s\"'<>\\\u200b]+")
_REFERENCE: Final = re.compile(r"[A-Z]{1,2}[0-9]{5,12}")
# The library's words for the models that a page leads to.
_MODELS: Final = {("wagtailcore", "page"): Kind.PAGE, ("wagtaildocs", "document"): Kind.DOCUMENT}


class Target(NamedTuple):
    """One thing a page leads to: its kind, and its key, reference or address."""

    kind: str
    name: str


def targets_of(page: Page) -> set[Target]:
    """Give what a page links to or shows; two queries besides those for its rows."""
    texts = list(_texts(content_of(page.specific)))
    return {
        *_inside(page),
        *(Target(Kind.RECORD, text) for text in texts if _REFERENCE.fullmatch(text)),
        *(Target(Kind.ADDRESS, url) for text in texts for url in _addresses(text)),
    }


def _inside(page: Page) -> Iterator[Target]:
    """Give pages and documents, of which Wagtail keeps an index."""
    rows = ReferenceIndex.get_references_for_object(page.specific)
    for row in rows.select_related("to_content_type", "base_content_type"):
        # The tree's own: what a page was copied from, and where it stands.
        if row.model_path in ("alias_of", "latest_revision", "live_revision"):
            continue
        kind = _MODELS.get(row.to_content_type.natural_key())
        if kind:
            yield Target(kind, row.to_object_id)


def _texts(value: Any) -> Iterator[str]:
    """Give every text in a page's content, in its blocks too, which are kept as JSON."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        if value.startswith(("[{", "{")):
            try:
                yield from _texts(json.loads(value))
            except ValueError:
                yield value
        else:
            yield value


def _addresses(text: str) -> Iterator[str]:
    for found in _URL.findall(text.replace("&amp;", "&")):
        url = found.rstrip(".,;:)។")
        if len(url.encode()) <= LONGEST and not url.startswith(settings.BASE_URL):
            yield url
