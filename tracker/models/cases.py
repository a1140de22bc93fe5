"""Court cases: charges, defendants, decisions and sentences."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from tracker.choices import (
    ChargeGroup,
    ChargeStatus,
    DefendantRole,
    Instance,
    LegalStage,
    SentencePartKind,
    Verdict,
)
from tracker.dates import PartialDateField, not_before
from tracker.models.fields import (
    code_field,
    khmer_name,
    latin_name,
    long_text,
    short_text,
    written_in_one_language,
)
from tracker.models.records import (
    Problem,
    Record,
    RecordQuerySet,
    anonymised_only_for_people,
)
from tracker.models.searched import Searched, searched
from tracker.models.sources import Citation, StatementCitation


class Case(Searched, Record):
    """Proceedings on the same facts, through every instance."""

    kind: ClassVar[str] = "case"
    prefix: ClassVar[str] = "C"
    called: ClassVar[str] = "title"

    title_km = khmer_name(_("title in Khmer"))
    title_en = latin_name(_("title in English"))
    court: Any = models.ForeignKey(
        "tracker.Court",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("court of first instance"),
    )
    docket_number = models.CharField(_("docket number"), max_length=80, blank=True, default="")
    stage = code_field(LegalStage, _("stage"), blank=True)
    filed_on = PartialDateField(_("filed on"), null=True, blank=True)
    closed_on = PartialDateField(_("closed on"), null=True, blank=True)
    summary_km = long_text(_("summary in Khmer"))
    summary_en = long_text(_("summary in English"))
    confidential_notes = long_text(_("confidential notes"), help_text=_("Never public."))

    search_fields = searched("title_km", "title_en", "docket_number")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [("view_confidential_case", "Can see confidential fields")]
        constraints = [
            written_in_one_language("title", "case_titled"),
            LegalStage.constraint("stage", "case_stage_known", blank=True),
            not_before(
                "closed_on", "filed_on", "case_in_order", _("The case closed before it was filed.")
            ),
            anonymised_only_for_people("case_visibility"),
        ]

    def problems(self) -> list[Problem]:
        """List decisions on people who are not defendants, and what came before the filing."""
        return [*self._stray_decisions(), *self._early_decisions(), *self._early_hearings()]

    def _stray_decisions(self) -> list[Problem]:
        defendants = {defendant.person_id for defendant in self.defendants.all()}
        return [
            Problem(
                gettext("This person is not a defendant in the case."), "person", "decisions", row
            )
            for row, decision in enumerate(self.decisions.all())
            if decision.person_id and decision.person_id not in defendants
        ]

    def _early_decisions(self) -> list[Problem]:
        return [
            Problem(
                gettext("This decision is before the case was filed."),
                "decided_on",
                "decisions",
                row,
            )
            for row, decision in enumerate(self.decisions.all())
            if self.filed_on
            and decision.decided_on
            and decision.decided_on.latest < self.filed_on.earliest
        ]

    def _early_hearings(self) -> list[Problem]:
        if not self.pk or not self.filed_on:
            return []
        if not any(item.held_on.latest < self.filed_on.earliest for item in self.hearings.all()):
            return []
        return [Problem(gettext("A hearing of this case was before this date."), "filed_on")]


class Charge(Orderable, ClusterableModel):
    """An accusation under a provision of law, and where it stands."""

    case: Any = ParentalKey(Case, on_delete=models.CASCADE, related_name="charges")
    provision: Any = models.ForeignKey(
        "tracker.Provision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="charges",
        verbose_name=_("provision"),
    )
    description_km = short_text(_("charge in Khmer"))
    description_en = short_text(_("charge in English"))
    charge_group = code_field(ChargeGroup, _("charge group"), default="none")
    status = code_field(ChargeStatus, _("status"), default="unknown")
    status_on = PartialDateField(_("since"), null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        constraints = [
            ChargeGroup.constraint("charge_group", "charge_group_known"),
            ChargeStatus.constraint("status", "charge_status_known"),
            models.CheckConstraint(
                condition=Q(provision__isnull=False) | ~Q(description_km="", description_en=""),
                name="charge_says_what",
                violation_error_message=_("Choose a provision or write what the charge is."),
            ),
        ]


class ChargeCitation(Citation):
    """A source for a charge."""

    charge: Any = ParentalKey(Charge, on_delete=models.CASCADE, related_name="citations")


class Defendant(Orderable, ClusterableModel):
    """A person accused in a case."""

    case: Any = ParentalKey(Case, on_delete=models.CASCADE, related_name="defendants")
    person: Any = models.ForeignKey(
        "tracker.Person", models.PROTECT, related_name="defences", verbose_name=_("person")
    )
    role = code_field(DefendantRole, _("role"), default="accused")
    note_km = short_text(_("note in Khmer"))
    note_en = short_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("defendant")
        verbose_name_plural = _("defendants")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person"],
                name="defendant_once_in_a_case",
                violation_error_message=_("This person is listed twice."),
            ),
            DefendantRole.constraint("role", "defendant_role_known"),
        ]


class DefendantCitation(Citation):
    """A source for who is accused, and in what role."""

    defendant: Any = ParentalKey(Defendant, on_delete=models.CASCADE, related_name="citations")


class Decision(Orderable, ClusterableModel):
    """What a court decided on one defendant in one instance."""

    case: Any = ParentalKey(Case, on_delete=models.CASCADE, related_name="decisions")
    person: Any = models.ForeignKey(
        "tracker.Person", models.PROTECT, related_name="decisions", verbose_name=_("defendant")
    )
    instance = code_field(Instance, _("instance"), default="first_instance")
    court: Any = models.ForeignKey(
        "tracker.Court",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("court"),
    )
    decided_on = PartialDateField(_("decided on"), null=True, blank=True)
    verdict = code_field(Verdict, _("verdict"))
    is_in_absentia = models.BooleanField(
        _("in absentia"), null=True, blank=True, help_text=_("Leave open where no source says.")
    )
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            Instance.constraint("instance", "decision_instance_known"),
            Verdict.constraint("verdict", "decision_verdict_known"),
        ]


class DecisionCitation(Citation):
    """A source for a decision."""

    decision: Any = ParentalKey(Decision, on_delete=models.CASCADE, related_name="citations")


class SentencePart(Orderable):
    """One part of a sentence: a term, what is suspended of it, a fine, a ban."""

    decision: Any = ParentalKey(Decision, on_delete=models.CASCADE, related_name="sentence_parts")
    part = code_field(SentencePartKind, _("part"))
    months = models.DecimalField(
        _("months"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MaxValueValidator(1200)],
    )
    is_life = models.BooleanField(_("for life"), default=False)
    amount_khr = models.BigIntegerField(_("riel"), null=True, blank=True)
    note_km = short_text(_("note in Khmer"))
    note_en = short_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("part of the sentence")
        verbose_name_plural = _("parts of the sentence")
        constraints = [
            SentencePartKind.constraint("part", "sentence_part_known"),
            models.CheckConstraint(
                condition=Q(months__isnull=True) | Q(months__gte=0),
                name="sentence_part_months_positive",
                violation_error_message=_("A term is not negative."),
            ),
            models.CheckConstraint(
                condition=Q(amount_khr__isnull=True) | Q(amount_khr__gte=0),
                name="sentence_part_amount_positive",
                violation_error_message=_("An amount is not negative."),
            ),
            models.CheckConstraint(
                condition=~Q(is_life=True, months__isnull=False),
                name="sentence_part_life_or_months",
                violation_error_message=_("A term is for life or for months, not both."),
            ),
        ]


class CaseCitation(StatementCitation):
    """A source for what the record says of the case as a whole."""

    case: Any = ParentalKey(Case, on_delete=models.CASCADE, related_name="citations")
