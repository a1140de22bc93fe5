"""The forms of courts, places of detention and organisations."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tracker.editing.panels.parts import group, pair, publication_tab, record_form, row, tab

WHERE = group(_("Where"), FieldPanel("province"), row("latitude", "longitude"))
COURT = record_form(
    [
        tab(
            _("Facts"),
            pair("name"),
            FieldPanel("other_names"),
            row("level", "appeals_go_to"),
            WHERE,
            pair("note"),
        ),
        publication_tab(),
    ]
)
PLACE = record_form(
    [
        tab(
            _("Facts"),
            pair("name"),
            FieldPanel("other_names"),
            row("place_kind", "part_of"),
            WHERE,
            pair("note"),
        ),
        publication_tab(),
    ]
)
ORGANISATION = record_form(
    [
        tab(
            _("Facts"),
            pair("name"),
            row("acronym", "organisation_kind", "is_abroad"),
            FieldPanel("url"),
            pair("note"),
        ),
        publication_tab(),
    ]
)
