"""The template tags of events and timelines: `{% load events %}`."""

from collections.abc import Iterable

from django import template

from home.events.languages import language_name
from home.events.listed import Part
from home.events.zones import CITIES
from tracker.public.wording import reader_language

register = template.Library()


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
