"""People of interest: who they are, and why they are on record."""

from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import Consent, GroundOfInterest, NameKind, Script, Sex, Visibility
from tracker.dates import PartialDateField, not_before
from tracker.models.fields import (
    code_field,
    khmer_name,
    latin_name,
    long_text,
    short_text,
    written_in_one_language,
)
from tracker.models.overlaps import overlapping_detentions
from tracker.models.records import Problem, Record, RecordQuerySet
from tracker.models.scripts import khmer_text, latin_text
from tracker.models.searched import Searched, searched
from tracker.models.sources import Citation, StatementCitation


class PersonQuerySet(RecordQuerySet):
    """People, chosen by how they are published."""

    def anonymised(self) -> Self:
        """Keep people who are published without their name."""
        return self.filter(visibility="anonymised")


class Person(Searched, Record):
    """A person who was charged, held, attacked or killed, and is of interest for it."""

    kind: ClassVar[str] = "person"
    prefix: ClassVar[str] = "P"

    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    sex = code_field(Sex, _("sex"), default="unknown")
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    occupations_km = short_text(_("occupations in Khmer"))
    occupations_en = short_text(_("occupations in English"))
    photo: Any = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
    )
    photo_credit = short_text(_("credit of the photo"))
    summary_km = long_text(_("summary in Khmer"))
    summary_en = long_text(_("summary in English"))
    consent = code_field(Consent, _("consent to publish"), default="not_asked")
    confidential_notes = long_text(_("confidential notes"))
    health_notes = long_text(_("health"), help_text=_("Never public."))
    family_notes = long_text(_("family and village"), help_text=_("Never public."))

    search_fields = searched("name_km", "name_en")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        permissions = [("view_confidential_person", "Can see confidential fields")]
        # Each publication asks whose names are hidden, and who else bears one of them.
        indexes = [
            models.Index(fields=["visibility"], name="person_by_visibility"),
            models.Index(fields=["name_km"], name="person_by_name_km"),
            models.Index(fields=["name_en"], name="person_by_name_en"),
        ]
        constraints = [
            written_in_one_language("name", "person_named"),
            Sex.constraint("sex", "person_sex_known"),
            Consent.constraint("consent", "person_consent_known"),
            Visibility.constraint("visibility", "person_visibility_known"),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True) | Q(birth_year__range=(1900, 2100)),
                name="person_birth_year_possible",
                violation_error_message=_("The year of birth is not possible."),
            ),
        ]

    def problems(self) -> list[Problem]:
        """List periods of detention that overlap."""
        return overlapping_detentions(self.detentions.all())

    def gaps(self) -> list[Problem]:
        """Ask for a source: what is published about a person rests on at least one."""
        rows: list[Any] = [
            self,
            *self.detentions.all(),
            *self.status_reports.all(),
            *self.affiliations.all(),
        ]
        if any(row.citations.all() for row in rows):
            return []
        return [Problem(gettext("Cite at least one source. Readers must be able to check."))]


class PersonName(Searched, Orderable):
    """Another spelling, a nickname or an alias."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="other_names")
    text = models.CharField(_("name"), max_length=255)
    script = code_field(Script, _("script"), default="latin")
    name_kind = code_field(NameKind, _("kind"), default="spelling")

    search_fields = searched("text")

    class Meta(Orderable.Meta):
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        indexes = [models.Index(fields=["text"], name="person_name_by_text")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "text"],
                name="person_name_once",
                violation_error_message=_("This name is listed twice."),
            ),
            Script.constraint("script", "person_name_script_known"),
            NameKind.constraint("name_kind", "person_name_kind_known"),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Refuse a name that is not in the script it is said to be in."""
        try:
            (khmer_text if self.script == "khmer" else latin_text)(self.text)
        except ValidationError as error:
            raise ValidationError({"script": _("The name is in another script.")}) from error


class PersonGround(Orderable):
    """A reason why the person is of interest."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="grounds")
    ground = code_field(GroundOfInterest, _("ground"))

    class Meta(Orderable.Meta):
        verbose_name = _("ground of interest")
        verbose_name_plural = _("grounds of interest")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "ground"],
                name="person_ground_once",
                violation_error_message=_("This ground is listed twice."),
            ),
            GroundOfInterest.constraint("ground", "person_ground_known"),
        ]


class Affiliation(Orderable, ClusterableModel):
    """A person's part in an organisation, with the time where it is known."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation: Any = models.ForeignKey(
        "tracker.Organisation",
        models.PROTECT,
        related_name="affiliations",
        verbose_name=_("organisation"),
    )
    role_km = short_text(_("role in Khmer"))
    role_en = short_text(_("role in English"))
    started_on = PartialDateField(_("from"), null=True, blank=True)
    ended_on = PartialDateField(_("to"), null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        constraints = [
            not_before(
                "ended_on", "started_on", "affiliation_in_order", _("The end is before the start.")
            ),
        ]


class AffiliationCitation(Citation):
    """A source for an affiliation."""

    affiliation: Any = ParentalKey(Affiliation, on_delete=models.CASCADE, related_name="citations")


class PersonCitation(StatementCitation):
    """A source for what the record says of the person as a whole."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="citations")
