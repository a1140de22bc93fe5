"""Pictures with what they show in words, and with whose they are; single or several together."""

import re
from pathlib import PurePath
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from home.pictures import shown

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|heic|tiff?)$|^(?:img|dsc|image)[-_ ]?\d+$", re.I)
_SAY_IT: Final = _(
    "This is the name of a file. Say in words what the picture shows, for those who cannot see it."
)
FEWEST, MOST = 2, 24


class PictureBlock(StructBlock):
    """One picture: what it shows, a caption if it needs one, and who made it."""

    image = ImageChooserBlock(label=_("picture"))
    alt = CharBlock(
        label=_("what it shows"),
        max_length=300,
        help_text=_("Read out to those who cannot see the picture, and shown where it is missing."),
    )
    caption = TextBlock(label=_("caption"), required=False, default="", max_length=500)
    credit = CharBlock(
        label=_("credit"), max_length=200, help_text=_("Who made it, and by what right it is here.")
    )

    def clean(self, value: Any) -> Any:
        """Give the picture; raises StructBlockValidationError where its words name a file."""
        cleaned = super().clean(value)
        if names_a_file(cleaned["alt"] or "", cleaned["image"]):
            raise StructBlockValidationError({"alt": ValidationError(_SAY_IT)})
        return cleaned

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Give the addresses of the picture, None where its file is gone."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return {**context, "picture": shown(value["image"])}

    class Meta:
        template = "home/blocks/picture.html"
        icon = "image"
        label = _("picture")


class GalleryBlock(StructBlock):
    """Several pictures of one thing, side by side."""

    title = CharBlock(label=_("title"), required=False, default="", max_length=200)
    pictures = ListBlock(PictureBlock(), label=_("pictures"), min_num=FEWEST, max_num=MOST)

    class Meta:
        template = "home/blocks/gallery.html"
        icon = "image"
        label = _("gallery")


def names_a_file(words: str, image: Any) -> bool:
    """Whether words are a name that a camera or a computer gave a file, not what it shows."""
    plain = re.sub(r"[-_\s]+", " ", words).strip().casefold()
    if not plain:
        return False
    stem = PurePath(image.filename).stem if image else ""
    own = re.sub(r"[-_\s]+", " ", stem).strip().casefold()
    return bool(_FILE_NAME.search(words.strip())) or plain == own
