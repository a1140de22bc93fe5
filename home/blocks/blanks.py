"""The fields of a letter, declared row by row."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ChoiceBlock, StructBlock, TextBlock

from home.letters.blanks import BlankKind


class BlankBlock(StructBlock):
    """One field: the name that stands in brackets in the letter, and how it is filled."""

    name = CharBlock(
        label=_("name"),
        max_length=80,
        help_text=_("As it stands in the letter, without brackets: Senator name."),
    )
    kind = ChoiceBlock(label=_("kind"), choices=BlankKind.choices, default=BlankKind.LINE)
    options = TextBlock(
        label=_("options"), required=False, help_text=_("For a choice: one option a line.")
    )
    help = CharBlock(label=_("help"), required=False, max_length=250)
    is_required = BooleanBlock(
        label=_("must be filled"),
        required=False,
        default=True,
        help_text=_("A blank that need not be filled leaves nothing behind when it is empty."),
    )

    class Meta:
        icon = "form"
        label = _("field")
