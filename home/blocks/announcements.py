"""What every page says at its top for a time."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, DateTimeBlock, RichTextBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError

FEATURES: Final = ["bold", "link"]
LEVELS: Final = [
    ("notice", _("notice")),
    ("important", _("important")),
    ("urgent", _("urgent")),
]


class AnnouncementBlock(StructBlock):
    """A sentence or two in both languages; it goes when its time is over."""

    level = ChoiceBlock(label=_("how it is marked"), choices=LEVELS, default="notice")
    text_en = RichTextBlock(label=_("in English"), features=FEATURES)
    text_km = RichTextBlock(label=_("in Khmer"), features=FEATURES)
    since = DateTimeBlock(label=_("from"), required=False, help_text=_("Empty: at once."))
    until = DateTimeBlock(
        label=_("until"), required=False, help_text=_("Empty: until it is taken away.")
    )

    class Meta:
        icon = "warning"
        label = _("announcement")

    def clean(self, value: Any) -> Any:
        """Give what was typed; raises StructBlockValidationError where it ends as it begins."""
        cleaned = super().clean(value)
        since, until = cleaned["since"], cleaned["until"]
        if since and until and until <= since:
            error = ValidationError(_("The end must come after the beginning."))
            raise StructBlockValidationError({"until": error})
        return cleaned
