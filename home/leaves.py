"""The leaves of a long list: which one the query string asks for."""

from typing import Any, Final

from django.core.exceptions import BadRequest
from django.core.paginator import EmptyPage, Page, Paginator
from django.http import Http404, HttpRequest

DIGITS: Final = 6


def leaf_of(leaves: "Paginator[Any]", request: HttpRequest) -> "Page[Any]":
    """Give the leaf that `?page=` asks for, else the first; two queries.

    Raises BadRequest for what is no number, Http404 for a leaf that there is not.
    """
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit() and len(asked) <= DIGITS):
        raise BadRequest("page")
    try:
        return leaves.page(int(asked))
    except EmptyPage as error:
        raise Http404(asked) from error
