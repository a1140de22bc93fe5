"""Laws and their provisions."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.choices import ChargeGroup, OffenceClass
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


class Law(Searched, Record):
    """A statute, code or treaty."""

    kind: ClassVar[str] = "law"
    prefix: ClassVar[str] = "L"

    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    enacted_in = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    url = models.URLField(_("address of the text"), max_length=1000, blank=True, default="")
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    search_fields = searched("name_km", "name_en")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("law")
        verbose_name_plural = _("laws")
        constraints = [
            written_in_one_language("name", "law_named"),
            anonymised_only_for_people("law_visibility"),
        ]


class Provision(Searched, Record):
    """An article of a law, as it stands in one version of that law."""

    kind: ClassVar[str] = "provision"
    prefix: ClassVar[str] = "A"
    called: ClassVar[str] = "heading"

    law: Any = models.ForeignKey(
        Law, models.PROTECT, related_name="provisions", verbose_name=_("law")
    )
    article = models.CharField(_("article"), max_length=40)
    heading_km = short_text(_("what it is about, in Khmer"))
    heading_en = short_text(_("what it is about, in English"))
    charge_group = code_field(ChargeGroup, _("charge group"), default="none")
    offence_class = code_field(OffenceClass, _("class of offence"), default="unknown")
    minimum_months = models.PositiveSmallIntegerField(
        _("least prison term, in months"), null=True, blank=True
    )
    maximum_months = models.PositiveSmallIntegerField(
        _("longest prison term, in months"), null=True, blank=True
    )
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    search_fields = searched("article", "heading_km", "heading_en")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        constraints = [
            models.UniqueConstraint(
                fields=["law", "article"],
                name="provision_once_in_a_law",
                violation_error_message=_("This article of the law is on record already."),
            ),
            ChargeGroup.constraint("charge_group", "provision_charge_group_known"),
            OffenceClass.constraint("offence_class", "provision_offence_class_known"),
            models.CheckConstraint(
                condition=Q(minimum_months__isnull=True)
                | Q(maximum_months__isnull=True)
                | Q(maximum_months__gte=models.F("minimum_months")),
                name="provision_terms_in_order",
                violation_error_message=_("The longest term is shorter than the least."),
            ),
            anonymised_only_for_people("provision_visibility"),
        ]

    def __str__(self) -> str:
        return f"{self.law}, {self.article}: {super().__str__()}"
