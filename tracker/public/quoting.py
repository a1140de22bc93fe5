"""How a page names another record and leads to it, and how it says a person's status."""

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tracker.choices import HELD
from tracker.public.kinds import record_path
from tracker.public.wording import NOTHING, Texts, bilingual, plain, reader_language, shown
from tracker.publication.refs import slug_of

# Which shape stands for a status; what is neither is "bound": not held, but not left alone.
_SHAPES: Final = {
    "held": HELD,
    "free": {"released", "acquitted"},
    "lost": {"killed", "died_in_custody", "disappeared"},
    "unknown": {"unknown"},
}


def status_of(term: Texts) -> SafeString:
    """Say a person's status, with the class that gives it a shape beside the word."""
    shape = next((name for name, codes in _SHAPES.items() if term["code"] in codes), "bound")
    return format_html('<span class="status {}">{}</span>', shape, bilingual(term))


def hearing_kind(term: Texts) -> SafeString:
    """Say what sort of hearing it was; one of no listed sort is a hearing."""
    if term["code"] == "other":
        return format_html("{}", shown(gettext("Hearing")))
    return bilingual(term)


def name_of(quote: Texts) -> SafeString:
    """Name a quoted record; one without a name is called by what withholds it, or its reference."""
    if named := bilingual(quote["name"]):
        return named
    if quote.get("anonymised"):
        return format_html(
            '{} <span class="muted">{}</span>', shown(gettext("Name withheld")), quote["reference"]
        )
    return format_html("{}", quote["reference"])


def plain_name(quote: Texts) -> str:
    """Name a quoted record without any HTML."""
    if named := plain(quote["name"]):
        return named
    if quote.get("anonymised"):
        return f"{gettext('Name withheld')} ({quote['reference']})"
    return str(quote["reference"])


def path_to(quote: Texts) -> str:
    """Give the address of a quoted record."""
    slug = slug_of(quote["name"]["en"])
    return record_path(quote["kind"], quote["reference"], slug, reader_language())


def link_to(quote: Texts | None) -> SafeString:
    """Name a quoted record and link to it; nothing for nobody."""
    if not quote:
        return NOTHING
    return format_html('<a href="{}">{}</a>', path_to(quote), name_of(quote))
