"""Where the demo's pages are: those that are there already, by the ids of their entries."""

from typing import Any, Final

from django.db import models
from wagtail.models import Page

from home.demo.loader.entries import Language, key_of
from home.models import HomePage

HOME: Final = ""
"""In the place of an id: the home page."""


def page_of(entry_id: str, language: Language) -> Any:
    """Give the page of an entry in a language, or None; the home page for no entry."""
    pages: models.QuerySet[Any] = HomePage.objects.all()
    if entry_id != HOME:
        pages = Page.objects.filter(translation_key=key_of(entry_id))
    return pages.filter(locale__language_code=language).first()
