"""What a translation is made from: the source as it was when the two were brought in step."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation


def source_of(page: Page) -> Page | None:
    """Give the page that a page translates, or None: the older one in the other language."""
    others = Page.objects.filter(translation_key=page.translation_key, pk__lt=page.pk or 0)
    found: Page | None = others.exclude(locale=page.locale_id).order_by("pk").first()
    return found


def moment_of_source(page: Any) -> datetime:
    """Give when the source said what a draft of the page says.

    That is when the translation editor last took the source's sentences over; what is written
    without it translates the source as it is now.
    """
    kept = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    )
    taken: datetime | None = kept.values_list("source__last_updated_at", flat=True).first()
    return taken or timezone.now()
