"""Killings, attacks, threats and disappearances."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import IncidentKind, Province, VictimRole
from tracker.dates import PartialDateField
from tracker.models.fields import (
    code_field,
    khmer_name,
    latin_name,
    long_text,
    short_text,
    written_in_one_language,
)
from tracker.models.records import Record, RecordQuerySet, anonymised_only_for_people
from tracker.models.searched import Searched, searched
from tracker.models.sources import Citation, StatementCitation


class Incident(Searched, Record):
    """An act against a person or a group, and what came of the inquiry."""

    kind: ClassVar[str] = "incident"
    prefix: ClassVar[str] = "I"
    called: ClassVar[str] = "title"

    title_km = khmer_name(_("title in Khmer"))
    title_en = latin_name(_("title in English"))
    incident_kind = code_field(IncidentKind, _("kind"))
    occurred_on = PartialDateField(_("date"))
    location_km = short_text(_("where, in Khmer"))
    location_en = short_text(_("where, in English"))
    province = code_field(Province, _("province"), blank=True)
    summary_km = long_text(_("what happened, in Khmer"))
    summary_en = long_text(_("what happened, in English"))
    inquiry_km = long_text(_("inquiry and trial, in Khmer"))
    inquiry_en = long_text(_("inquiry and trial, in English"))
    case: Any = models.ForeignKey(
        "tracker.Case",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="incidents",
        verbose_name=_("case"),
    )
    confidential_notes = long_text(_("confidential notes"), help_text=_("Never public."))

    search_fields = searched("title_km", "title_en", "location_km", "location_en")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        permissions = [("view_confidential_incident", "Can see confidential fields")]
        constraints = [
            written_in_one_language("title", "incident_titled"),
            IncidentKind.constraint("incident_kind", "incident_kind_known"),
            Province.constraint("province", "incident_province_known", blank=True),
            anonymised_only_for_people("incident_visibility"),
        ]


class Victim(Orderable, ClusterableModel):
    """A person killed, hurt, threatened or missing in an incident."""

    incident: Any = ParentalKey(Incident, on_delete=models.CASCADE, related_name="victims")
    person: Any = models.ForeignKey(
        "tracker.Person", models.PROTECT, related_name="harms", verbose_name=_("person")
    )
    role = code_field(VictimRole, _("what was done"))

    class Meta(Orderable.Meta):
        verbose_name = _("victim")
        verbose_name_plural = _("victims")
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "person"],
                name="victim_once_in_an_incident",
                violation_error_message=_("This person is listed twice."),
            ),
            VictimRole.constraint("role", "victim_role_known"),
        ]


class VictimCitation(Citation):
    """A source for who was harmed, and how."""

    victim: Any = ParentalKey(Victim, on_delete=models.CASCADE, related_name="citations")


class IncidentCitation(StatementCitation):
    """A source for what the record says of the incident."""

    incident: Any = ParentalKey(Incident, on_delete=models.CASCADE, related_name="citations")
