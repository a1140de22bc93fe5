"""The choices of a filter as boxes to tick.

Fifty stand on a page and are the same on most: each is put together once, and then filled with
its count. Drawn by a template they would take most of the time of a list.
"""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.dates import format_number
from tracker.public.filters import Group
from tracker.public.wording import bilingual, reader_language

said = lru_cache(maxsize=4_096)(format_number)


def draw_choices(group: Group) -> SafeString:
    """Give a label with a box for each choice of a group, in the reader's language."""
    name, language = group.facet.name, reader_language()
    drawn = []
    for choice in group.choices:
        box, label = _box(name, choice.value, choice.label["km"], choice.label["en"], language)
        checked = " checked" if choice.is_chosen else ""
        drawn.append(f"{box}{checked}{label}{said(choice.count, language)}</b></label>\n")
    return SafeString("".join(drawn))


@lru_cache(maxsize=8_192)
def _box(name: str, value: str, km: str, en: str, language: str) -> tuple[SafeString, SafeString]:
    """The parts of a choice before and behind the place of `checked`, up to its count."""
    return (
        format_html('<label><input type="checkbox" name="{}" value="{}"', name, value),
        format_html("> {} <b>", bilingual({"km": km, "en": en})),
    )
