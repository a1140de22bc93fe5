"""Taking a record offline: readers are told why."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import UnpublishView

from tracker.editing.views.faults import say_why
from tracker.localized import Pair


class ReasonForm(forms.Form):
    """Why readers won't see something any more, in one language at least; readers see it."""

    reason_km = forms.CharField(label=_("Why, in Khmer"), max_length=255, required=False)
    reason_en = forms.CharField(label=_("Why, in English"), max_length=255, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a reason; raises ValidationError on the field."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(given.values()):
            self.add_error("reason_en", _("Say why, in Khmer or in English."))
        return given

    def because(self) -> Pair:
        """Give the reason in both languages."""
        return {"km": self.cleaned_data["reason_km"], "en": self.cleaned_data["reason_en"]}


class RecordUnpublishView(UnpublishView):
    """Withdraw a record with its reason, on both planes or on neither."""

    page_title = _("Withdraw")

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Withdraw the record, or show the form again while it has no reason."""
        self.reasons = ReasonForm(request.POST)
        if not self.reasons.is_valid():
            response: HttpResponseBase = self.get(request, *args, **kwargs)
            return response
        done: HttpResponseBase = super().post(request, *args, **kwargs)
        return done

    def unpublish(self) -> HttpResponseBase | None:
        """Withdraw the record; where that fails, say so and leave it as it was."""
        try:
            with transaction.atomic():
                return self._unpublish_with_reason()
        except Exception as error:
            say_why(self.request, error)
            return redirect(self.get_next_url())

    def _unpublish_with_reason(self) -> HttpResponseBase | None:
        """Write the reason on the record, from where the bridge takes it, and withdraw it."""
        for language in ("km", "en"):
            reason = self.reasons.cleaned_data[f"reason_{language}"]
            setattr(self.object, f"change_note_{language}", reason)
        answer: HttpResponseBase | None = super().unpublish()
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form that asks for the reason."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "reasons": getattr(self, "reasons", None) or ReasonForm()}
