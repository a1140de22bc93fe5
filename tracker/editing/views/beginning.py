"""Beginning a record once, however often its form is sent."""

from typing import Any
from uuid import uuid4

from django import forms
from django.db import transaction
from django.http import HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import CreateView

from tracker.actions.form_saves import save_once
from tracker.models import Merge, Record

KEY = "begun_with"


class BegunOnceMixin(CreateView):
    """A form that begins a record and bears a key: sent twice, it is one record.

    While nobody else has touched the record, what was sent last takes the place of what was sent
    before, under the same reference.
    """

    def get_form(self, form_class: Any = None) -> Any:
        """Give the form with its key."""
        form = super().get_form(form_class)
        form.fields[KEY] = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)
        return form

    def form_valid(self, form: Any) -> Any:
        """Save the record; where this form has begun it already, go on with that one."""
        key = form.cleaned_data.get(KEY)
        if key is None:
            return super().form_valid(form)
        save, answers = super().form_valid, []

        def write() -> Any:
            answers.append(save(form))
            return self.object

        with transaction.atomic():
            receipt = save_once(key, self.request.user, self.model, write)
            if receipt.is_new:
                return answers[0]
            if self.expects_json_response or not self._is_only_begun(receipt.record):
                return self._say_that_it_is_saved(receipt.record)
            form.instance.pk = receipt.record.pk
            receipt.record.delete()
            return save(form)

    def _is_only_begun(self, record: Any) -> bool:
        """Whether a record is a draft that only this editor has written, and nobody reviews."""
        if not isinstance(record, Record) or record.first_published_at or record.live:
            return False
        if Merge.objects.of(record.reference).exists():
            return False
        others = record.revisions.exclude(user=self.request.user)
        return not record.workflow_in_progress and not others.exists()

    def _say_that_it_is_saved(self, record: Any) -> HttpResponseBase:
        """Say that the record is there; a save that comes of itself must not undo a later one."""
        self.object = record
        if self.expects_json_response:
            told = _("This record was saved meanwhile. Load the page again.")
            return JsonResponse({"success": False, "error_message": told}, status=400)
        messages.info(self.request, _("This record was saved already. Here it is."))
        return redirect(self.get_edit_url())
