"""The forms of laws, their provisions, and the limits they set to detention before trial."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from tracker.editing.forms.limits import LimitForm
from tracker.editing.panels.parts import pair, publication_tab, record_form, row, tab

LAW = record_form(
    [tab(_("Facts"), pair("name"), row("enacted_in", "url"), pair("note")), publication_tab()]
)
PROVISION = record_form(
    [
        tab(
            _("Facts"),
            row("law", "article"),
            pair("heading"),
            row("charge_group", "offence_class"),
            row("minimum_months", "maximum_months"),
            pair("note"),
        ),
        publication_tab(),
    ]
)
DETENTION_LIMIT = ObjectList(
    [
        FieldPanel("offence_class"),
        row("max_months", "share_of_minimum"),
        row("law", "article"),
        FieldPanel("source"),
        FieldPanel("is_checked"),
        FieldPanel("reason"),
    ],
    base_form_class=LimitForm,
)
