"""Telling wagtail-localize that two pages are one in two languages, sentence by sentence.

An editor who opens the translation then finds both side by side, as if it had been written there,
and is shown what changes in the source.
"""

import json
from typing import Any

from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class OutOfStepError(ValueError):
    """Two versions of a page that have not the same sentences."""


def keep_in_step(source: Any, translation: Any) -> None:
    """Keep what each sentence of a page is in its translation; raises OutOfStepError."""
    kept, _created = TranslationSource.update_or_create_from_instance(source)
    theirs, ours = extract_segments(source), extract_segments(translation)
    if [each.path for each in theirs] != [each.path for each in ours]:
        raise OutOfStepError(f"{source.title!r} and {translation.title!r} differ in their parts.")
    # A page that was taken away and is made again left its sentences behind.
    sentences, choices = (
        _sentences(kept, ours, translation),
        _choices(kept, theirs, ours, translation),
    )
    StringTranslation.objects.bulk_create(sentences, ignore_conflicts=True)
    SegmentOverride.objects.bulk_create(choices, ignore_conflicts=True)
    Translation.objects.update_or_create(
        source=kept, target_locale=translation.locale, defaults={"enabled": True}
    )
    TranslationLog.objects.create(
        source=kept, locale=translation.locale, revision=translation.latest_revision
    )


def _sentences(kept: TranslationSource, ours: list[Any], page: Any) -> list[StringTranslation]:
    """Pair the sentences of the source with those of the translation, each pair once."""
    segments = StringSegment.objects.filter(source=kept).order_by("order")
    words = [each for each in ours if isinstance(each, StringSegmentValue)]
    rows = {
        (segment.string_id, segment.context_id): StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=page.locale,
            data=word.string.data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            last_translated_by=page.owner,
        )
        for segment, word in zip(segments, words, strict=True)
    }
    return list(rows.values())


def _choices(
    kept: TranslationSource, theirs: list[Any], ours: list[Any], page: Any
) -> list[SegmentOverride]:
    """Give what is chosen otherwise in the translation: links to the pages of its language."""
    differing = {
        our.path: our.data
        for their, our in zip(theirs, ours, strict=True)
        if isinstance(our, OverridableSegmentValue) and our.data != their.data
    }
    segments = OverridableSegment.objects.filter(source=kept, context__path__in=differing)
    return [
        SegmentOverride(
            context=segment.context,
            locale=page.locale,
            data_json=json.dumps(differing[segment.context.path]),
            last_translated_by=page.owner,
        )
        for segment in segments.select_related("context")
    ]
