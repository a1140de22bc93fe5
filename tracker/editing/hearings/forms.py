"""The short form of a hearing."""

from typing import Any, ClassVar, Final

from django import forms
from django.core.exceptions import ValidationError

from tracker.dates import phnom_penh_today
from tracker.editing.forms import RecordForm
from tracker.editing.hearings.outcomes import outcome_told
from tracker.editing.hearings.planned import cases_for
from tracker.models import Case, Hearing

# What is known of a planned sitting stays when the form that found it says nothing of it.
_MAY_BE_LEFT: Final = ("starts_at", "postponed_by")


class RecordHearingForm(RecordForm):
    """When a sitting was or will be, and what came of it."""

    class Meta:
        model = Hearing
        fields: ClassVar[list[str]] = [
            "case",
            "held_on",
            "starts_at",
            "hearing_kind",
            "outcome",
            "postponed_to",
            "postponed_by",
            "postponement_reason_km",
            "postponement_reason_en",
        ]

    def __init__(
        self, *args: Any, case: Case | None = None, is_shown: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.is_shown = is_shown
        self.fields["case"].queryset = cases_for(self.for_user)
        self.fields["case"].widget = Case.snippet_viewset.chooser_viewset.widget_class()
        if case is not None:
            self.fields["case"].widget = forms.HiddenInput()
            self.initial["case"] = case.pk
        if self.instance.pk is None:
            self._begin(case)

    def _begin(self, case: Case | None) -> None:
        """Fill in what is most often so: today, and the kind of the case's last sitting."""
        before = _last_sitting(case) if case else None
        self.initial["held_on"] = str(phnom_penh_today())
        self.initial["hearing_kind"] = before.hearing_kind if before else "trial"

    def clean(self) -> dict[str, Any]:
        """Read a date to come as announced, and a date it was moved to as postponed."""
        given: dict[str, Any] = super().clean()
        if self.instance.pk is not None and not self.is_shown:
            known = {name: getattr(self.instance, name) for name in _MAY_BE_LEFT}
            given.update({name: given.get(name) or value for name, value in known.items()})
        try:
            dates = given.get("held_on"), given.get("postponed_to")
            given["outcome"] = outcome_told(given.get("outcome"), *dates)
        except ValidationError as error:
            self.add_error("postponed_to", error)
        return given

    def drafted(self) -> Hearing:
        """Give the hearing as typed, at the court where the case was last heard."""
        hearing: Hearing = self.save(commit=False)
        if hearing.pk is None:
            before = _last_sitting(hearing.case)
            hearing.court = (before and before.court) or hearing.case.court
            hearing.is_synthetic = hearing.case.is_synthetic
        return hearing


def _last_sitting(case: Case) -> Hearing | None:
    found: Hearing | None = case.hearings.order_by("-held_on", "-pk").first()
    return found
