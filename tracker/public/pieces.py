"""Large parts of pages that follow from what is published alone, kept as long as nothing changes.

They are kept with the index they were drawn from: once something is published, that index goes and
takes them along.
"""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, Final
from weakref import WeakKeyDictionary

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from tracker.public.index import Index
from tracker.public.wording import reader_language

MOST_KEPT: Final = 200
"""Months and pages in two languages, some 50 kB each: ten megabytes at most."""

_kept: WeakKeyDictionary[Index, dict[Hashable, SafeString]] = WeakKeyDictionary()


def piece(
    index: Index,
    template: str,
    today: date,
    context: Callable[[], dict[str, Any]],
    which: Hashable = None,
) -> SafeString:
    """Draw a template with what `context` gives, or give what was drawn before.

    `which` tells pieces of one template apart. The language and the day are always told apart.
    """
    if settings.DEBUG:  # a template may have changed since
        return draw(template, context())
    kept = _kept.setdefault(index, {})
    key = (template, which, reader_language(), today)
    drawn = kept.get(key)
    if drawn is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        drawn = kept[key] = draw(template, context())
    return drawn


def draw(template: str, context: dict[str, Any]) -> SafeString:
    """Draw a template for the reader's language, without anything of the request."""
    given = {"language": reader_language(), **context}
    return SafeString(render_to_string(template, given))
