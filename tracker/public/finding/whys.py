"""Why a record was found, in words, where its title does not say so by itself."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from search.text import Query, highlight
from search.text.names import is_khmer
from tracker.public.finding.excerpts import marked
from tracker.public.finding.reasons import Reason
from tracker.public.wording import NOTHING, reader_language, shown


def why(reason: Reason, query: Query) -> SafeString:
    """Say which other name matched, or that the title only sounds like it; nothing where plain."""
    if reason.is_shown:
        sounds = gettext("The name sounds like what was typed.")
        return format_html("{}", shown(sounds)) if reason.is_by_sound else NOTHING
    parts = highlight(reason.spelling, query, [reason.spelling] if reason.is_by_sound else [])
    name = format_html("<b{}>{}</b>", language_mark(reason.spelling), marked(parts))
    return format_html("{} {}", shown(_label(reason)), name)


def language_mark(name: str) -> SafeString:
    """Give the `lang` of a name in the letters of the language that is not the reader's."""
    written = "km" if is_khmer(name) else "en"
    return NOTHING if written == reader_language() else format_html(' lang="{}"', written)


def _label(reason: Reason) -> str:
    if any(map(str.isdigit, reason.spelling)):
        return gettext("Number:")
    if reason.is_by_sound:
        return gettext("Also written, which sounds like it:")
    return gettext("Also written:")
