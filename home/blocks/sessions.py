"""The parts of an event's programme."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DateBlock, StructBlock, TextBlock, TimeBlock


class SessionBlock(StructBlock):
    """One part of a programme: when it starts on the event's clock, what it is, who speaks."""

    day = DateBlock(
        label=_("day"), required=False, help_text=_("Only where the event lasts several days.")
    )
    starts_at = TimeBlock(label=_("starts at"), required=False)
    title = CharBlock(label=_("title"), max_length=200)
    speakers = TextBlock(
        label=_("speakers"), required=False, help_text=_("One a line: name, office.")
    )
    text = TextBlock(label=_("text"), required=False)

    class Meta:
        icon = "time"
        label = _("session")
