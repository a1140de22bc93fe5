"""`{% load signatories %}`: countries by name."""

from django import template
from django.utils.translation import get_language

from home.signatories.countries import country_name, country_names
from home.signatories.country_fields import COUNTRIES_LIST

register = template.Library()


@register.filter
def country(code: str) -> str:
    """Give the name of a country in the language of the page."""
    return country_name(code, get_language() or "en") if code else ""


@register.inclusion_tag("home/editing/countries.html")
def countries_to_choose() -> dict[str, object]:
    """List all countries for the fields in which one is typed."""
    return {"id": COUNTRIES_LIST, "names": country_names(get_language() or "en")}
