"""Periods in custody, from which a person's status is computed."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import DetentionBasis, DetentionGround, ReleaseType
from tracker.dates import PartialDateField, not_before
from tracker.models.fields import code_field, long_text
from tracker.models.people import Person
from tracker.models.records import Problem
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


def overlapping_detentions(detentions: Iterable[Detention]) -> list[Problem]:
    """List pairs of periods that certainly overlap, whatever the missing days and months are.

    A move on one day ends one period and begins the next, so sharing a day is no overlap. A period
    without an end overlaps a later one only if it was reported after that one began.
    """
    dated = [(row, item) for row, item in enumerate(detentions) if item.started_on]
    return [
        Problem(
            gettext("This period overlaps the one that begins on %(date)s.")
            % {"date": first.started_on},
            field="started_on",
            relation="detentions",
            row=row,
        )
        for (_row, first), (row, second) in combinations(
            sorted(dated, key=lambda entry: entry[1].started_on), 2
        )
        if _certain_end(first) and _certain_end(first) > second.started_on.latest
    ]


def _certain_end(detention: Detention) -> Any:
    end = detention.ended_on or detention.last_reported_on
    return end.earliest if end else None
