"""Sittings of a court, and what was observed there."""

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from tracker.checklist import get_question_choices, question_codes
from tracker.choices import (
    BenchRole,
    ChecklistAnswer,
    HearingKind,
    HearingOutcome,
    PartyRole,
    PostponementBy,
)
from tracker.dates import PartialDateField, not_before, phnom_penh_today
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
from tracker.models.sources import StatementCitation


class HearingQuerySet(RecordQuerySet):
    """Hearings, chosen by when they are held."""

    def upcoming(self) -> Self:
        """Keep hearings from today on in Phnom Penh, soonest first."""
        return self.filter(held_on__gte=str(phnom_penh_today())).order_by("held_on", "pk")


class Hearing(Searched, Record):
    """One sitting of a court on one case; a postponed sitting keeps its row."""

    kind: ClassVar[str] = "hearing"
    prefix: ClassVar[str] = "H"

    case: Any = models.ForeignKey(
        "tracker.Case", models.PROTECT, related_name="hearings", verbose_name=_("case")
    )
    court: Any = models.ForeignKey(
        "tracker.Court",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hearings",
        verbose_name=_("court"),
    )
    held_on = PartialDateField(_("date"), db_index=True)
    starts_at = models.TimeField(_("time"), null=True, blank=True)
    hearing_kind = code_field(HearingKind, _("kind"))
    outcome = code_field(HearingOutcome, _("outcome"), default="unknown")
    outcome_note_km = short_text(_("what came of it, in Khmer"))
    outcome_note_en = short_text(_("what came of it, in English"))
    postponed_to = PartialDateField(_("postponed to"), null=True, blank=True)
    postponed_by = code_field(PostponementBy, _("postponement asked by"), blank=True)
    postponement_reason_km = short_text(_("why it was postponed, in Khmer"))
    postponement_reason_en = short_text(_("why it was postponed, in English"))
    next_on = PartialDateField(_("next date"), null=True, blank=True)
    follows: Any = models.OneToOneField(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name=_("postponed from"),
    )
    summary_km = long_text(_("summary in Khmer"))
    summary_en = long_text(_("summary in English"))
    observations_km = long_text(_("observations in Khmer"))
    observations_en = long_text(_("observations in English"))
    confidential_notes = long_text(_("confidential notes"), help_text=_("Never public."))

    search_fields = searched("held_on")

    objects = HearingQuerySet.as_manager()

    class Meta:
        verbose_name = _("hearing")
        verbose_name_plural = _("hearings")
        # The dashboard counts past hearings of which nobody wrote what came of them.
        indexes = [models.Index(fields=["outcome", "held_on"], name="hearing_by_outcome_and_day")]
        permissions = [
            ("view_confidential_hearing", "Can see confidential fields"),
            ("monitor_hearing", "Can record hearings of the cases they are assigned to"),
        ]
        constraints = [
            HearingKind.constraint("hearing_kind", "hearing_kind_known"),
            HearingOutcome.constraint("outcome", "hearing_outcome_known"),
            PostponementBy.constraint("postponed_by", "hearing_postponed_by_known", blank=True),
            not_before(
                "postponed_to",
                "held_on",
                "hearing_postponed_to_a_later_day",
                _("A hearing is postponed to a later day."),
            ),
            not_before(
                "next_on", "held_on", "hearing_next_in_order", _("The next date is an earlier day.")
            ),
            anonymised_only_for_people("hearing_visibility"),
        ]

    def __str__(self) -> str:
        return f"{self.case} ({self.held_on})" if self.case_id else str(self.held_on)

    @property
    def face(self) -> Any:
        """A hearing is called by its case."""
        return self.case.face

    def problems(self) -> list[Problem]:
        """List a sitting before its case was filed."""
        filed_on = self.case.filed_on if self.case_id else None
        if filed_on and self.held_on and self.held_on.latest < filed_on.earliest:
            return [Problem(gettext("This hearing is before the case was filed."), "held_on")]
        return []


class BenchMember(Orderable):
    """A judge, prosecutor or clerk who sat, in public office."""

    hearing: Any = ParentalKey(Hearing, on_delete=models.CASCADE, related_name="bench")
    role = code_field(BenchRole, _("role"))
    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("member of the bench")
        verbose_name_plural = _("bench")
        constraints = [
            BenchRole.constraint("role", "bench_role_known"),
            written_in_one_language("name", "bench_member_named"),
        ]


class HearingParty(Orderable):
    """A lawyer, civil party, witness or observer; named only where naming is safe."""

    hearing: Any = ParentalKey(Hearing, on_delete=models.CASCADE, related_name="parties")
    role = code_field(PartyRole, _("role"))
    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    is_confidential = models.BooleanField(
        _("confidential"), default=True, help_text=_("Readers see the role and no name.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [PartyRole.constraint("role", "party_role_known")]


class ChecklistEntry(Orderable):
    """A trial observer's answer to one question of the fair-trial checklist."""

    hearing: Any = ParentalKey(Hearing, on_delete=models.CASCADE, related_name="checklist")
    question = models.CharField(_("question"), max_length=60, choices=get_question_choices)
    answer = code_field(ChecklistAnswer, _("answer"))
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    class Meta(Orderable.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("fair-trial checklist")
        constraints = [
            models.UniqueConstraint(
                fields=["hearing", "question"],
                name="checklist_question_once",
                violation_error_message=_("This question is answered twice."),
            ),
            ChecklistAnswer.constraint("answer", "checklist_answer_known"),
            models.CheckConstraint(
                condition=models.Q(question__in=question_codes()),
                name="checklist_question_known",
                violation_error_message=_("This question is not on the checklist."),
            ),
        ]


class HearingCitation(StatementCitation):
    """A source for what the record says of the hearing."""

    hearing: Any = ParentalKey(Hearing, on_delete=models.CASCADE, related_name="citations")
