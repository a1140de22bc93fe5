"""The template tags of readers' pages: `{% load court_watch %}`."""

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tracker.public import chrome, noting, numerals, quoting, wording
from tracker.public.frame import Frame, frame_for

register = template.Library()

register.simple_tag(wording.bilingual, name="bi")
register.simple_tag(wording.bilingual, name="term")
register.simple_tag(wording.prose, name="prose")
register.simple_tag(wording.in_other_language, name="other")
register.simple_tag(quoting.link_to, name="record_link")
register.simple_tag(quoting.path_to, name="record_path")
register.simple_tag(quoting.name_of, name="record_name")
register.simple_tag(quoting.hearing_kind, name="hearing_kind")
register.simple_tag(quoting.status_of, name="status")
register.filter("breaks", wording.shown)
register.filter("plain", wording.plain)
register.filter("plain_name", quoting.plain_name)
register.filter("written_date", numerals.written)
register.filter("table_date", numerals.tabled)
register.filter("digits", numerals.digits)
register.filter("riel", numerals.riel)
register.filter("number", numerals.number)


@register.simple_tag(takes_context=True)
def notes(context: Context, cited: list[dict[str, Any]]) -> SafeString:
    """Link to the numbered notes of a fact; `note_marks` in the context gives each link an id."""
    return noting.note_links(cited, context.get("note_marks"))


@register.simple_tag
def site_name() -> str:
    """Give the site's name in the reader's language."""
    return chrome.site_name(wording.reader_language())


@register.simple_tag(takes_context=True)
def masthead(context: Context) -> SafeString:
    """Draw the top of the page."""
    language, request = wording.reader_language(), context.get("request")
    links = _frame(context).navigation or chrome.usual_navigation(language)
    current = chrome.current_of(links, request.path) if request else ""
    return chrome.masthead(language, links, current)


@register.simple_tag(takes_context=True)
def colophon(context: Context) -> SafeString:
    """Draw the foot of the page."""
    return chrome.colophon(wording.reader_language(), _frame(context).foot)


@register.inclusion_tag("_announcements.html", takes_context=True)
def announcements(context: Context) -> dict[str, Any]:
    """Say at the top what editors announce at this hour."""
    return {"announcements": _frame(context).made_now()}


@register.simple_tag(takes_context=True)
def language_switch(context: Context) -> SafeString:
    """Link to this page in the other language, with its query."""
    other = wording.OTHER[wording.reader_language()]
    return format_html(
        '<a href="{}" hreflang="{}" lang="{}" rel="alternate">{}</a>',
        chrome.other_language_address(context.get("request"), _flat(context)),
        other,
        other,
        "ខ្មែរ" if other == "km" else "English",
    )


@register.simple_tag(takes_context=True)
def page_links(context: Context) -> SafeString:
    """Give the head its links to the page's canonical address and to both languages.

    `canonical` in the context is a path that stands for this page, where it isn't its own.
    """
    paths = chrome.alternates(context.get("request"), _flat(context))
    own = paths.get(get_language() or "en")
    if own is None:
        return mark_safe("")
    unprefixed = own[len(wording.reader_language()) + 1 :]
    links = [*((code, path) for code, path in paths.items()), ("x-default", unprefixed)]
    return format_html(
        '<link rel="canonical" href="{}">{}',
        chrome.absolute(own),
        format_html_join(
            "",
            '<link rel="alternate" hreflang="{}" href="{}">',
            ((code, chrome.absolute(path)) for code, path in links),
        ),
    )


def _frame(context: Context) -> Frame:
    """What editors set around the page; after a fault the database is not asked for it."""
    return frame_for(wording.reader_language(), may_ask=context.get("request") is not None)


def _flat(context: Context) -> dict[str, Any]:
    return {key: context.get(key) for key in ("alternates", "canonical", "status", "switch")}
