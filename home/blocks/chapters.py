"""The chapters of a report: of text, and of records at the versions that they state."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    Block,
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
)

from home.blocks.body import BODY
from home.blocks.records import RecordBlock
from home.blocks.texts import FEATURES
from tracker.publication.models import PublishedRecord, PublishedVersion

EXTENTS: Final = [("facts", _("summary and facts")), ("whole", _("the whole record"))]


class ChapterBlock(StructBlock):
    """A chapter of text."""

    title = CharBlock(label=_("title"), max_length=200)
    text = StreamBlock(BODY, label=_("text"))

    class Meta:
        template = "home/blocks/chapter.html"
        icon = "doc-full"
        label = _("chapter of text")


class StatedRecordBlock(StructBlock):
    """A record at one version: the report says the same when the record has changed."""

    reference = RecordBlock(label=_("record"))
    version = IntegerBlock(
        label=_("version"),
        required=False,
        min_value=1,
        help_text=_("Leave it empty for the current one; it is written here when you save."),
    )
    extent = ChoiceBlock(label=_("how much"), choices=EXTENTS, default="facts", search_index=False)

    class Meta:
        icon = "doc-full-inverse"
        label = _("record")

    def clean(self, value: Any) -> Any:
        """State the version; raises ValidationError for a record or version not published."""
        cleaned = super().clean(value)
        reference = cleaned["reference"].strip().upper()
        record = PublishedRecord.objects.live().select_related("current").filter(pk=reference)
        found = record.first()
        if found is None:
            told = _now("No record is published under this reference. Choose one that is.")
            raise StructBlockValidationError({"reference": ValidationError(told)})
        number = cleaned["version"] or found.current.number
        if not PublishedVersion.objects.filter(record=found, number=number).exists():
            told = _now(
                "The record has no version with this number; the current one is %(number)s."
            )
            wrong = ValidationError(told % {"number": found.current.number})
            raise StructBlockValidationError({"version": wrong})
        cleaned["reference"], cleaned["version"] = reference, number
        return cleaned


class RecordsChapterBlock(StructBlock):
    """A chapter assembled from records: reports on victims, prisoners or cases."""

    title = CharBlock(label=_("title"), max_length=200)
    introduction = RichTextBlock(label=_("introduction"), features=FEATURES, required=False)
    records = ListBlock(StatedRecordBlock(), label=_("records"), min_num=1, max_num=100)

    class Meta:
        template = "home/blocks/records_chapter.html"
        icon = "list-ul"
        label = _("chapter of records")


CHAPTERS: Final[list[tuple[str, Block]]] = [
    ("text", ChapterBlock()),
    ("records", RecordsChapterBlock()),
]
