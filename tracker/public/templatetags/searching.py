"""The template tags of the search page: `{% load searching %}`."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from tracker.public.finding import whys
from tracker.public.finding.asked import SearchAsked
from tracker.public.finding.excerpts import marked
from tracker.public.finding.hits import Excerpt
from tracker.public.finding.results import Results
from tracker.public.wording import NOTHING, reader_language

register = template.Library()

register.simple_tag(whys.why, name="why")
register.simple_tag(whys.language_mark, name="language_mark")


@register.simple_tag
def excerpt(words: Excerpt, plain: bool = False) -> SafeString:
    """Say some words with what was looked for marked; those in the other language say so.

    A `plain` one has no sign for the eye that it is in the other language.
    """
    if words.lang == reader_language():
        return marked(words.parts)
    sign = NOTHING if plain else mark_safe(' class="foreign"')
    return format_html('<span lang="{}"{}>{}</span>', words.lang, sign, marked(words.parts))


@register.simple_tag
def query_for(typed: str) -> str:
    """Give the query string of a search for some words."""
    return SearchAsked(typed).query


@register.simple_tag
def page_query(asked: SearchAsked, number: int) -> str:
    """Give the query string of another page of a search."""
    return asked.on_page(number).query


@register.simple_tag
def last_page(asked: SearchAsked, results: Results) -> str:
    """Give the query string of the last page of a search."""
    return asked.on_page(results.pages.last).query
