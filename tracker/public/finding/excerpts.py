"""Parts of a text as HTML, in which what was looked for is marked."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.text import Part
from tracker.public.wording import shown


def marked(parts: Iterable[Part]) -> SafeString:
    """Give parts as HTML with `<mark>`, and with marks where lines of Khmer may break."""
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html("<mark>{}</mark>", shown(part.text))
                if part.is_match
                else shown(part.text),
            )
            for part in parts
        ),
    )
