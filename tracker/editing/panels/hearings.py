"""The form of a hearing."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tracker.editing.panels.parts import (
    Rows,
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

BENCH = Rows(
    "bench",
    [FieldPanel("role"), pair("name")],
    heading=_("Bench"),
    label=_("member of the bench"),
)
PARTIES = Rows(
    "parties",
    [row("role", "is_confidential"), pair("name")],
    heading=_("Parties"),
    label=_("party"),
)
CHECKLIST = Rows(
    "checklist",
    [FieldPanel("question"), FieldPanel("answer"), pair("note")],
    heading=_("Fair-trial checklist"),
    label=_("answer"),
)
HEARING = record_form(
    [
        tab(
            _("Facts"),
            row("case", "court"),
            row("held_on", "starts_at", "hearing_kind"),
            group(
                _("Outcome"),
                row("outcome", "next_on"),
                pair("outcome_note"),
                row("postponed_to", "postponed_by", "follows"),
                pair("postponement_reason"),
            ),
            pair("summary"),
        ),
        tab(_("Proceedings"), BENCH, PARTIES, pair("observations"), CHECKLIST),
        tab(_("Sources"), statement_citations(), contradictions()),
        confidential_tab("hearing", "confidential_notes"),
        publication_tab(),
    ]
)
