"""Template tags that only the pages of single records use: `{% load record_pages %}`."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from tracker.public import kinds, numerals, wording
from tracker.public.noting import NoteMarks
from tracker.publication.canonical import Document
from tracker.publication.refs import slug_of

register = template.Library()
MONTHS_OF_A_YEAR = 12


@register.simple_tag
def outward(address: str, words: str = "") -> SafeString:
    """Link to another site; an address of any scheme but HTTP is shown and not linked."""
    shown = words or address
    if not is_web_address(address):
        return format_html("{}", shown)
    return format_html('<a href="{}" rel="noopener noreferrer nofollow">{}</a>', address, shown)


def is_web_address(address: str) -> bool:
    """Whether an address is one that a link may lead to."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


@register.simple_tag
def hearing_path(hearing: Document, case: Document) -> str:
    """Give the address of a hearing that its case, or a person accused in it, lists."""
    slug = slug_of(case["name"]["en"])
    return kinds.record_path("hearing", hearing["reference"], slug, wording.reader_language())


@register.simple_tag
def list_path(kind: str) -> str:
    """Give the address of the list of a kind."""
    return kinds.list_path(kind, wording.reader_language())


@register.filter
def term_length(months: str | Decimal) -> str:
    """Write a number of months as years and months, in words: `4 years 6 months`."""
    years, rest = divmod(Decimal(months), MONTHS_OF_A_YEAR)
    parts = []
    if years:
        parts.append(ngettext("%(number)s year", "%(number)s years", int(years)) % _said(years))
    if rest or not years:
        parts.append(month_count(rest))
    return wording.shown(" ".join(parts))


@register.filter
def month_count(months: str | Decimal) -> str:
    """Write a number of months: `18 months`."""
    number = Decimal(months)
    return ngettext("%(number)s month", "%(number)s months", 1 if number == 1 else 2) % _said(
        number
    )


@register.filter
def day_count(days: int) -> str:
    """Write a number of days: `231 days`."""
    return ngettext("%(number)s day", "%(number)s days", days) % _said(Decimal(days))


def _said(number: Decimal) -> dict[str, str]:
    return {"number": numerals.number(number)}


@register.simple_tag
def sentence_part(part: Document) -> SafeString:
    """Say one part of a sentence: what it is, and how long or how much."""
    label = wording.bilingual(part["part"])
    measures = []
    if part["for_life"] and part["part"]["code"] != "life_term":
        measures.append(gettext("for life"))
    if part["months"]:
        measures.append(term_length(part["months"]))
    if part["amount_khr"] is not None:
        measures.append(wording.shown(numerals.riel(part["amount_khr"])))
    said = format_html("{}: {}", label, ", ".join(measures)) if measures else label
    note = wording.bilingual(part["note"])
    return format_html('{} <span class="muted">({})</span>', said, note) if note else said


@register.simple_tag
def places_of_note(marks: NoteMarks, number: int) -> SafeString:
    """Link back from a numbered note to the places of the page that cite it."""
    places = marks.of(number)
    if not places:
        return mark_safe("")
    return format_html(
        '<span class="back">{}</span>',
        format_html_join(
            " ",
            '<a href="#{}" aria-label="{}">↑{}</a>',
            (
                (place, gettext("Back to where it is cited"), numerals.digits(count))
                for count, place in enumerate(places, start=1)
            ),
        ),
    )


@register.filter
def notes_for(cited: list[dict[str, Any]], statements: str) -> list[dict[str, Any]]:
    """Keep the notes that support one of some statements, named by code with commas between."""
    wanted = statements.split(",")
    return [note for note in cited if note["statement"] and note["statement"]["code"] in wanted]
