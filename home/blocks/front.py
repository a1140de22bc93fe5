"""The parts of the first page, which editors choose and put in order."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    Block,
    BooleanBlock,
    CharBlock,
    IntegerBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StaticBlock,
    StructBlock,
)

from home.blocks.texts import FEATURES
from tracker.publication.models import PublishedRecord

MOST: Final = 10
PAGES_AT_MOST: Final = {"newest_pages": {"max_num": 4}, "coming_pages": {"max_num": 2}}
"""Each is a part of one query, which may not grow without end."""


class RecordReferenceBlock(CharBlock):
    """The reference of a published record, `P00042`, in capitals whatever was typed."""

    def clean(self, value: Any) -> str:
        """Give the reference; raises ValidationError where no record of it is public."""
        reference = str(super().clean(value)).strip().upper()
        if not PublishedRecord.objects.live().filter(pk=reference).exists():
            raise ValidationError(
                _("No published record has the reference %(reference)s. Copy it from its page."),
                params={"reference": reference},
            )
        return reference


def _title() -> CharBlock:
    return CharBlock(label=_("heading"), required=False, max_length=120)


def _is_wide() -> BooleanBlock:
    return BooleanBlock(label=_("across the whole width"), required=False)


class SectionPagesBlock(StructBlock):
    """Some pages of a section."""

    title = _title()
    section = PageChooserBlock(label=_("section"), help_text=_("Pages below this one are shown."))
    many = IntegerBlock(label=_("how many"), min_value=1, max_value=MOST, default=5)
    is_wide = _is_wide()


class FeaturedPagesBlock(StructBlock):
    """Pages that editors chose."""

    title = _title()
    pages = ListBlock(PageChooserBlock(label=_("page")), label=_("pages"), max_num=MOST)
    is_wide = _is_wide()


class FeaturedRecordsBlock(StructBlock):
    """People, cases and other records that editors chose."""

    title = _title()
    references = ListBlock(
        RecordReferenceBlock(
            label=_("reference"),
            max_length=16,
            help_text=_("As it stands on the record's page, such as P00042."),
        ),
        label=_("records"),
        max_num=MOST,
    )
    is_wide = _is_wide()


class WordsBlock(StructBlock):
    """A few words of the editors' own."""

    title = _title()
    text = RichTextBlock(label=_("text"), features=FEATURES)
    is_wide = _is_wide()


def _of_tracker(label: Any, icon: str) -> StaticBlock:
    told = _("Drawn from the published records; not shown while there are none.")
    return StaticBlock(label=label, icon=icon, admin_text=told)


FRONT: Final[list[tuple[str, Block]]] = [
    ("newest_pages", SectionPagesBlock(label=_("latest pages of a section"), icon="list-ul")),
    ("coming_pages", SectionPagesBlock(label=_("next events of a section"), icon="date")),
    ("coming", _of_tracker(_("Next hearings"), "date")),
    ("latest", _of_tracker(_("Latest hearings and decisions"), "history")),
    ("held", _of_tracker(_("People held now"), "group")),
    ("changes", _of_tracker(_("Records published last"), "history")),
    ("lists", _of_tracker(_("Ways into the records"), "list-ul")),
    ("featured_records", FeaturedRecordsBlock(label=_("featured records"), icon="pick")),
    ("featured_pages", FeaturedPagesBlock(label=_("featured pages"), icon="pick")),
    ("words", WordsBlock(label=_("text"), icon="pilcrow")),
]
