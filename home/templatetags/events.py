"""The template tags of events and timelines: `{% load events %}`."""

import json
from collections.abc import Iterable
from typing import Any, Final

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from home.events.languages import language_name
from home.events.listed import Part
from home.events.zones import CITIES
from tracker.public.wording import reader_language

register = template.Library()
# What could end the script, or begin a comment in it, has another spelling in JSON.
_IN_SCRIPT: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@register.filter
def city(zone: str) -> str:
    """Name the city that a time zone was chosen by."""
    return str(CITIES[zone])


@register.filter
def language_names(codes: Iterable[str]) -> str:
    """Name languages in the reader's."""
    return ", ".join(language_name(code, reader_language()) for code in codes)


@register.simple_tag
def page_of(part: Part, number: int) -> str:
    """Write the query of another page of a part of the list."""
    return part.query(number) or "?"


@register.simple_tag
def linked_data(described: dict[str, Any]) -> SafeString:
    """Write JSON-LD into the page: data, which no browser runs and no policy forbids."""
    text = json.dumps(described, ensure_ascii=False).translate(_IN_SCRIPT)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))
