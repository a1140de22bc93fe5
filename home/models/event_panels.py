"""The form of an event, in the order in which an announcement is read."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

# A draft may lack what the database may: not its first day, by which lists are ordered.
EVENT_PANELS: Final[list[Any]] = [
    FieldRowPanel([FieldPanel("kind"), FieldPanel("state", required_on_save=True)]),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [FieldPanel("starts_on", required_on_save=True), FieldPanel("starts_at")]
            ),
            FieldRowPanel([FieldPanel("ends_on"), FieldPanel("ends_at")]),
            FieldPanel("time_zone"),
        ],
        heading=_("When"),
        help_text=_("Times as they are announced, with the city whose clock they are given by."),
    ),
    MultiFieldPanel(
        [FieldPanel("place"), FieldPanel("online_url"), FieldPanel("is_place_unannounced")],
        heading=_("Where"),
    ),
    FieldPanel("languages"),
    FieldPanel("body"),
    FieldPanel("sessions"),
    FieldPanel("programme"),
]
