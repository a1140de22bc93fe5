"""Telling wagtail-localize that two pages are one in two languages, sentence by sentence.

An editor who opens the translation then finds both side by side, as if it had been written there,
and is shown what changes in the source.
"""

from typing import Any

from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class OutOfStepError(ValueError):
    """Two versions of a page that have not the same sentences."""


def keep_in_step(source: Any, translation: Any) -> None:
    """Keep what each sentence of a page is in its translation; raises OutOfStepError."""
    kept, _created = TranslationSource.update_or_create_from_instance(source)
    locale = translation.locale
    segments = list(StringSegment.objects.filter(source=kept).order_by("order"))
    words = _sentences(translation)
    if [each.path for each in _sentences(source)] != [each.path for each in words]:
        raise OutOfStepError(f"{source.title!r} and {translation.title!r} differ in their parts.")
    rows = {
        (segment.string_id, segment.context_id): StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=word.string.data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            last_translated_by=translation.owner,
        )
        for segment, word in zip(segments, words, strict=True)
    }
    StringTranslation.objects.bulk_create(rows.values())
    Translation.objects.create(source=kept, target_locale=locale)
    TranslationLog.objects.create(source=kept, locale=locale, revision=translation.latest_revision)


def _sentences(page: Any) -> list[StringSegmentValue]:
    return [each for each in extract_segments(page) if isinstance(each, StringSegmentValue)]
