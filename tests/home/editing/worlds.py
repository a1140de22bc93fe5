"""Pages with their translations, written and published by two people."""

from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from home.models import StandardPage


def user_in(member: Any, *groups: str) -> User:
    return member(*groups)  # type: ignore[no-any-return]


def draft_page(parent: Page, writer: User | None = None, **fields: Any) -> StandardPage:
    """A page that somebody drafted, and no reader has seen."""
    page = StandardPage(**{"title": "A page", "live": False, **fields})
    parent.add_child(instance=page)
    page.save_revision(user=writer)
    return StandardPage.objects.get(pk=page.pk)


def published_page(parent: Page, **fields: Any) -> StandardPage:
    """A page that readers see, published by a command."""
    page = draft_page(parent, **fields)
    page.get_latest_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def translated(page: Page, language: str, user: User | None = None) -> StandardPage:
    """Send a page to be translated; give the draft that becomes its translation."""
    locale = Locale.objects.get(language_code=language)
    translate_object(page, [locale], user=user)
    return StandardPage.objects.get(translation_key=page.translation_key, locale=locale)


def translation_of(page: Page) -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )


def write(page: Page, said: dict[str, str], user: User | None = None) -> None:
    """Translate sentences of the source of a page, as the translation editor keeps them."""
    source = TranslationSource.objects.get(object_id=page.translation_key)
    for segment in StringSegment.objects.filter(source=source, string__data__in=said):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=page.locale,
            context=segment.context,
            defaults={"data": said[segment.string.data], "last_translated_by": user},
        )
