"""The template tags of court monitors' pages: `{% load monitoring %}`."""

from django import template
from django.utils.html import format_html

from tracker.dates import PartialDate, format_date
from tracker.editing.monitoring.leaving import forget_on_leaving
from tracker.localized import either
from tracker.models import Court, Record
from tracker.models.confidentiality import called, is_hidden_from, viewer

register = template.Library()
register.simple_tag(forget_on_leaving)


@register.filter
def dated(day: PartialDate, language: str) -> str:
    """Write a date in the language of the page."""
    return format_date(day, language)


@register.filter
def named(record: Record, language: str) -> str:
    """Write what a record is called, in the other language where this one has no name.

    A hidden court is not named; of a case a monitor knows by being assigned to it.
    """
    if isinstance(record, Court) and is_hidden_from(viewer(), record):
        return called(record, viewer())
    name, other = either(record.face, language), "en" if language == "km" else "km"
    if record.face["km" if language == "km" else "en"] or not name:
        return name
    return format_html('<span lang="{}">{}</span>', other, name)
