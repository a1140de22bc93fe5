"""The form of an incident."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tracker.editing.panels.parts import (
    Rows,
    citations,
    confidential_tab,
    pair,
    publication_tab,
    record_form,
    row,
    statement_citations,
    tab,
)

VICTIMS = Rows(
    "victims", [row("person", "role"), citations()], heading=_("Victims"), label=_("victim")
)
INCIDENT = record_form(
    [
        tab(
            _("Facts"),
            pair("title"),
            row("incident_kind", "occurred_on", "province"),
            pair("location"),
            VICTIMS,
            pair("summary"),
        ),
        tab(_("Proceedings"), FieldPanel("case"), pair("inquiry")),
        tab(_("Sources"), statement_citations()),
        confidential_tab("incident", "confidential_notes"),
        publication_tab(),
    ]
)
