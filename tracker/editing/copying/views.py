"""The page on which an editor chooses what of a case is copied."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from tracker.editing.copying.cases import PARTS, copy_case
from tracker.editing.views.on_records import OnRecordMixin, edit_address
from tracker.models import Case


class PartsForm(forms.Form):
    """What is copied of a case."""

    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Copy"),
        choices=list(PARTS.items()),
        initial=["court", "charges", "sources"],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class CopyCaseView(OnRecordMixin, FormView):  # type: ignore[type-arg]  # not so when it runs
    """Copy a case for co-defendants."""

    model = Case
    form_class = PartsForm
    template_name = "tracker/editing/copying/case.html"
    page_title = gettext_lazy("Copy for co-defendants")
    header_icon = "copy"

    def is_allowed(self, user: Any) -> bool:
        """Tell whether a user may change the case and begin another."""
        return super().is_allowed(user) and user.has_perm("tracker.add_case")

    def form_valid(self, form: PartsForm) -> HttpResponse:
        """Make the copy and open it."""
        made = copy_case(self.record, form.cleaned_data["parts"], self.request.user)
        messages.success(
            self.request,
            _("%(reference)s is a draft. Give it its own title and defendants.")
            % {"reference": made.reference},
        )
        return redirect(edit_address(made))
