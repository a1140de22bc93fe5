"""`{% load statements %}`: dates, addresses and hosts as statements show them."""

from urllib.parse import urlsplit

from django import template

from tracker.dates import PartialDate
from tracker.public.chrome import absolute

register = template.Library()


@register.filter
def edtf(day: PartialDate | None) -> str:
    """Give a date as the filters that write dates take it."""
    return str(day) if day else ""


@register.filter
def whole_address(path: str) -> str:
    """Give the whole address of a path of this site."""
    return absolute(path)


@register.filter
def host_of(address: str) -> str:
    """Give the host of an address, or the whole of one that has none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
