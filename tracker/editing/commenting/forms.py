"""The form in which a comment is written."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.models.comments import LONGEST_COMMENT


class CommentForm(forms.Form):
    """What is said, of which field."""

    field = forms.ChoiceField(label=_("Field"), required=False)
    text = forms.CharField(
        label=_("Comment"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write what you want to say.")},
    )

    def __init__(self, *args: Any, labels: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("The whole record")), *labels.items()]
        self.fields["field"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField
