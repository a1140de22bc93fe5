"""The form of a case."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tracker.editing.panels.parts import (
    Rows,
    citations,
    confidential_tab,
    contradictions,
    pair,
    publication_tab,
    record_form,
    row,
    statement_citations,
    tab,
)

DEFENDANTS = Rows(
    "defendants",
    [row("person", "role"), pair("note"), citations()],
    heading=_("Defendants"),
    label=_("defendant"),
)
CHARGES = Rows(
    "charges",
    [
        FieldPanel("provision"),
        pair("description"),
        row("charge_group", "status", "status_on"),
        citations(),
    ],
    heading=_("Charges"),
    label=_("charge"),
)
SENTENCE_PARTS = Rows(
    "sentence_parts",
    [row("part", "months", "is_life", "amount_khr"), pair("note")],
    heading=_("Sentence"),
    label=_("part of the sentence"),
)
DECISIONS = Rows(
    "decisions",
    [
        row("person", "court"),
        row("instance", "decided_on"),
        row("verdict", "is_in_absentia"),
        SENTENCE_PARTS,
        pair("note"),
        citations(),
    ],
    heading=_("Decisions"),
    label=_("decision"),
    help_text=_("One for each defendant and instance."),
)
CASE = record_form(
    [
        tab(
            _("Facts"),
            pair("title"),
            row("court", "docket_number"),
            row("stage", "filed_on", "closed_on"),
            pair("summary"),
        ),
        tab(_("Proceedings"), DEFENDANTS, CHARGES, DECISIONS),
        tab(_("Sources"), statement_citations(), contradictions()),
        confidential_tab("case", "confidential_notes"),
        publication_tab(),
    ]
)
