"""The form of a person."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from tracker.editing.panels.parts import (
    Rows,
    citations,
    confidential_tab,
    contradictions,
    group,
    pair,
    publication_tab,
    record_form,
    row,
    statement_citations,
    tab,
)
from tracker.editing.views.choosers import PhotoChooser

DETENTIONS = Rows(
    "detentions",
    [
        row("place", "case"),
        row("started_on", "ended_on", "last_reported_on"),
        row("basis", "ground", "release_type"),
        pair("note"),
        citations(),
    ],
    heading=_("Detentions"),
    label=_("detention"),
)
STATUS_REPORTS = Rows(
    "status_reports",
    [row("status", "reported_on", "certainty"), pair("note"), citations()],
    heading=_("Reports of status"),
    label=_("report of status"),
    help_text=_("Only what no detention or judgment tells: in exile, disappeared, killed."),
)
AFFILIATIONS = Rows(
    "affiliations",
    [FieldPanel("organisation"), pair("role"), row("started_on", "ended_on"), citations()],
    heading=_("Affiliations"),
    label=_("affiliation"),
)
PERSON = record_form(
    [
        tab(
            _("Facts"),
            pair("name"),
            Rows(
                "other_names",
                [row("text", "script", "name_kind")],
                heading=_("Other names"),
                label=_("other name"),
            ),
            group(_("Who"), row("sex", "birth_year"), pair("occupations")),
            Rows(
                "grounds",
                [FieldPanel("ground")],
                heading=_("Grounds of interest"),
                label=_("ground of interest"),
            ),
            pair("summary"),
            AFFILIATIONS,
            group(
                _("Photo"),
                FieldRowPanel(
                    [FieldPanel("photo", widget=PhotoChooser), FieldPanel("photo_credit")]
                ),
            ),
        ),
        tab(_("Proceedings"), DETENTIONS, STATUS_REPORTS),
        tab(_("Sources"), statement_citations(), contradictions()),
        confidential_tab("person", "confidential_notes", "health_notes", "family_notes"),
        publication_tab(row("visibility", "consent")),
    ]
)
