"""How a page says a text in the reader's language, or in the other one where it is missing.

What is HTML has its parts escaped. Text in the other language carries that language for screen
readers, and a small mark for the eye.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from search.text.letters import ZERO_WIDTH_SPACE
from search.text.linebreaks import with_line_breaks

NOTHING: Final = mark_safe("")
OTHER: Final = {"km": "en", "en": "km"}
_TAG = re.compile("(<[^>]*>)")
Texts = Mapping[str, Any]


def reader_language() -> str:
    """Give the language the page is drawn in: `km` or `en`."""
    return "km" if (get_language() or "").startswith("km") else "en"


def shown(text: str) -> str:
    """Give a text as it is shown: Khmer with marks where a line may break."""
    return with_line_breaks(str(text))  # a label may still be lazy


def shown_within(html: str) -> SafeString:
    """Mark where lines of Khmer may break in the text of HTML, never inside a tag.

    For what is drawn once and kept: the words of the Khmer catalogue carry no marks, and text that
    has some is left as it is. English templates hold no Khmer but what was marked with its record.
    """
    if reader_language() != "km":
        return SafeString(html)
    parts = _TAG.split(html)
    return SafeString("".join(part if _is_done(part) else shown(part) for part in parts))


def _is_done(part: str) -> bool:
    return part.startswith("<") or ZERO_WIDTH_SPACE in part


def bilingual(texts: Texts | None) -> SafeString:
    """Say a text in the reader's language, or in the other with `lang` and a mark on it."""
    if not texts:
        return NOTHING
    language = reader_language()
    if own := texts[language]:
        return format_html("{}", shown(own))
    other = OTHER[language]
    if not texts[other]:
        return NOTHING
    return format_html('<span lang="{}" class="foreign">{}</span>', other, shown(texts[other]))


def in_other_language(texts: Texts | None) -> SafeString:
    """Say a text in the language that is not the reader's, where it is there in both."""
    language = reader_language()
    other = OTHER[language]
    if not texts or not texts[language] or not texts[other] or texts[language] == texts[other]:
        return NOTHING
    return format_html('<span lang="{}" class="other">{}</span>', other, shown(texts[other]))


def prose(texts: Texts | None, notes: SafeString = NOTHING) -> SafeString:
    """Say a longer text in paragraphs, with links to notes at its end.

    Where it is in the other language, each paragraph carries that language.
    """
    if not texts:
        return NOTHING
    own = reader_language()
    said = own if texts[own] else OTHER[own]
    mark = NOTHING if said == own else format_html(' lang="{}" class="foreign"', said)
    paragraphs = [part.strip() for part in texts[said].split("\n") if part.strip()]
    ends = [NOTHING] * (len(paragraphs) - 1) + [notes]
    parts = zip(paragraphs, ends, strict=False)
    return format_html_join("", "<p{}>{}{}</p>", ((mark, shown(text), end) for text, end in parts))


def plain(texts: Texts | None) -> str:
    """Give a text without any HTML, for titles and attributes."""
    if not texts:
        return ""
    language = reader_language()
    return str(texts[language] or texts[OTHER[language]])
