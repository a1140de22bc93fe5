"""Facts that rest on no source."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User
from tracker.models import (
    Affiliation,
    Charge,
    Decision,
    Defendant,
    Detention,
    Hearing,
    Incident,
    Person,
    StatusReport,
    Victim,
)

UNCITED = Q(citations=None)


class WithoutSource(Need):
    """Statements of fact that cite nothing."""

    slug = "without-source"
    label = _("Facts without a source")
    advice = _("Cite the source that says so: readers must be able to check.")
    kinds = ("person", "case", "hearing", "incident")
    dated = _("Date of the fact")
    ordering = "-happened_on"
    tells = {
        "person": _("the person as a whole"),
        "detention": _("a detention"),
        "report": _("a report of status"),
        "affiliation": _("an affiliation"),
        "charge": _("a charge"),
        "defendant": _("a defendant"),
        "decision": _("a decision"),
        "hearing": _("the hearing"),
        "incident": _("the incident"),
        "victim": _("a victim"),
    }

    def parts(self, user: User) -> Iterator[Part]:
        """Give each kind of fact that has no citation."""
        yield Part("person", Person.objects.filter(UNCITED), "person")
        yield _row(Detention, "person", "detentions", "detention", "started_on")
        yield _row(StatusReport, "person", "status_reports", "report", "reported_on")
        yield _row(Affiliation, "person", "affiliations", "affiliation", "started_on")
        yield _row(Charge, "case", "charges", "charge", "status_on")
        yield _row(Defendant, "case", "defendants", "defendant")
        yield _row(Decision, "case", "decisions", "decision", "decided_on")
        yield Part("hearing", Hearing.objects.filter(UNCITED), "hearing", on="held_on")
        yield Part("incident", Incident.objects.filter(UNCITED), "incident", on="occurred_on")
        yield _row(Victim, "incident", "victims", "victim")

    def field(self, line: Any) -> str:
        """Give the list of sources of the whole record."""
        return "citations"


def _row(model: Any, kind: str, relation: str, what: str, on: str = "") -> Part:
    rows = model._default_manager.filter(UNCITED)
    return Part(kind, rows, what, on=on, record=kind, relation=relation)
