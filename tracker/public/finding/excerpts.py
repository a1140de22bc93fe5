"""Parts of a text as HTML, in which what was looked for is marked."""

from collections.abc import Callable, Iterable
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.text import Part
from tracker.public.wording import shown


def marked(parts: Iterable[Part], show: Callable[[str], str] = shown) -> SafeString:
    """Give parts as HTML with `<mark>`; pages show Khmer with marks where lines may break."""
    told = ((_MARK if part.is_match else "{}", show(part.text)) for part in parts)
    return format_html_join("", "{}", ((format_html(html, text),) for html, text in told))


_MARK: Final = "<mark>{}</mark>"
