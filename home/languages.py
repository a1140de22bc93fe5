"""Where a page stands among its languages: its other version, and which of the two is older."""

from datetime import datetime
from typing import Any, Final

from django.utils.timezone import localtime
from wagtail.models import Page

from home.restrictions import is_restricted

OTHER: Final = {"km": "en", "en": "km"}
OF_OTHER: Final = ("title", "url_path", "last_published_at", "locale", "depth", "path")


def other_version(page: Page) -> Page | None:
    """Give the page in the other language where readers may read it; one query."""
    others = Page.objects.live().filter(~is_restricted(), translation_key=page.translation_key)
    found: Page | None = (
        others.exclude(locale=page.locale_id).select_related("locale").only(*OF_OTHER).first()
    )
    return found


def languages_of(page: Any) -> dict[str, Any]:
    """Give a page's template both addresses, and its source where that is newer than the page.

    Without a version in the other language the switch leads to where this one is offered.
    """
    own, language = page.get_url(), page.locale.language_code
    if not own or language not in OTHER:
        return {}
    other = other_version(page)
    path = other.get_url() if other else None
    alternates = {language: own} | ({OTHER[language]: path} if path else {})
    return {
        "alternates": alternates,
        "switch": path or f"/{OTHER[language]}{own.removeprefix(f'/{language}')}",
        "newer_source": _newer_source(page, other, path),
    }


def _newer_source(page: Any, other: Page | None, path: str | None) -> dict[str, Any] | None:
    """Give the source's title, address and dates where it was published after what was translated.

    The source is the older page: a translation is always made from one that is there.
    """
    if other is None or not path or other.pk > page.pk:
        return None
    made, told = page.source_as_of or page.last_published_at, other.last_published_at
    if made is None or told is None or told <= made:
        return None
    return {
        "url": path,
        "title": other.title,
        "language": other.locale.language_code,
        "published_on": _day(told),
        "translated_on": _day(made),
    }


def _day(moment: datetime) -> str:
    return localtime(moment).date().isoformat()
