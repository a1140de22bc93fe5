"""The form of a limit of detention before trial."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.editing.forms.checked import CheckedForm


class LimitForm(CheckedForm):
    """A limit, with the reason for which it is proposed, or for which somebody agrees to it."""

    reason = forms.CharField(
        label=_("why"),
        max_length=500,
        help_text=_("Stands in the history, beside your name."),
        error_messages={"required": _("Say why you propose this, or why you agree to it.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # One class of offence has one limit, and readers may be told of this one by its class.
        self.fields["offence_class"].disabled = self.instance.pk is not None
