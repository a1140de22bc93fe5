"""The template tags of reports: `{% load reports %}`."""

from typing import Any

from django import template

from home.reports.records import StatedRecord, stated_records

register = template.Library()


@register.simple_tag
def stated_record(
    records: dict[tuple[str, int], StatedRecord] | None, chosen: dict[str, Any]
) -> StatedRecord:
    """Give the record that a chapter chose, of those that the report has read."""
    found = (records or {}).get((chosen["reference"], chosen["version"]))
    return found or stated_records([chosen])[0]
