"""Periods in custody, from which a person's status is computed."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import DetentionBasis, DetentionGround, ReleaseType
from tracker.dates import PartialDateField, not_before
from tracker.models.fields import code_field, long_text
from tracker.models.people import Person
from tracker.models.sources import Citation


class Detention(Orderable, ClusterableModel):
    """A time in one place on one basis; a move or a judgment begins another."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="detentions")
    place: Any = models.ForeignKey(
        "tracker.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="detentions",
        verbose_name=_("place"),
    )
    case: Any = models.ForeignKey(
        "tracker.Case",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="detentions",
        verbose_name=_("in the case"),
    )
    started_on = PartialDateField(_("from"))
    ended_on = PartialDateField(_("to"), null=True, blank=True)
    last_reported_on = PartialDateField(
        _("last reported there on"),
        null=True,
        blank=True,
        help_text=_("The date of the last source that shows the person still held."),
    )
    basis = code_field(DetentionBasis, _("basis"), default="unknown")
    ground = code_field(DetentionGround, _("ground"), blank=True)
    release_type = code_field(ReleaseType, _("how it ended"), blank=True)
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("detention")
        verbose_name_plural = _("detentions")
        constraints = [
            DetentionBasis.constraint("basis", "detention_basis_known"),
            DetentionGround.constraint("ground", "detention_ground_known", blank=True),
            ReleaseType.constraint("release_type", "detention_release_known", blank=True),
            not_before(
                "ended_on",
                "started_on",
                "detention_in_order",
                _("The release is before the arrest."),
            ),
            not_before(
                "last_reported_on",
                "started_on",
                "detention_reported_in_order",
                _("The last report is before the arrest."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.started_on} – {self.ended_on or ''}"


class DetentionCitation(Citation):
    """A source for a period of detention."""

    detention: Any = ParentalKey(Detention, on_delete=models.CASCADE, related_name="citations")
