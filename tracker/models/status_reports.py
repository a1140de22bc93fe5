"""Dated statements about a person's liberty that no detention or judgment tells."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import FactStatus, LibertyStatus
from tracker.dates import PartialDateField
from tracker.models.fields import code_field, long_text
from tracker.models.people import Person
from tracker.models.sources import Citation


class StatusReport(Orderable, ClusterableModel):
    """What a source says of a person's liberty on a date: in exile, disappeared, killed, freed."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="status_reports")
    status = code_field(LibertyStatus, _("status"))
    reported_on = PartialDateField(_("on"))
    certainty = code_field(FactStatus, _("certainty"), default="confirmed")
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("report of status")
        verbose_name_plural = _("reports of status")
        constraints = [
            LibertyStatus.constraint("status", "status_report_known"),
            FactStatus.constraint("certainty", "status_report_certainty_known"),
        ]

    def __str__(self) -> str:
        return f"{self.status} ({self.reported_on})"


class StatusReportCitation(Citation):
    """A source for a report of status."""

    report: Any = ParentalKey(StatusReport, on_delete=models.CASCADE, related_name="citations")
