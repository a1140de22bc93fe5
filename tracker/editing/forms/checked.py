"""A form that shows every broken rule of the database on a field."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import BaseConstraint, CheckConstraint
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from tracker.editing.forms.typed import as_one_line, mixed_word, without_unseen
from tracker.editing.forms.withheld import refuse_hidden_choices, withhold


class CheckedForm(WagtailAdminModelForm):
    """A model's form in the admin, on whose fields its constraints speak."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        withhold(self)
        for name, field in self.fields.items():
            if name.endswith(("_km", "_en")):
                field.widget.attrs["lang"] = name[-2:]

    def defer_required_fields(self) -> None:
        """Ask for required fields in a draft too: the database checks its row."""

    def clean(self) -> dict[str, Any]:
        """Take out what nobody sees of each text; refuse a word in two scripts that look alike."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for name, text in list(given.items()):
            if isinstance(text, str) and type(self.fields[name]) is forms.CharField:
                given[name] = self._tidied(name, text)
        refuse_hidden_choices(self)
        return given

    def _tidied(self, name: str, text: str) -> str:
        if isinstance(self.fields[name].widget, forms.Textarea):
            return without_unseen(text)
        line = as_one_line(text)
        if word := mixed_word(line):
            told = _("“%(word)s” has letters of two scripts that look alike. Type it anew.")
            self.add_error(name, told % {"word": word})
        return line

    def _update_errors(self, errors: ValidationError) -> None:
        """Take over what the model found wrong; Django gives broken constraints without a field."""
        unplaced = errors.error_dict.pop(NON_FIELD_ERRORS, [])
        super()._update_errors(errors)
        for error in unplaced:
            self.add_error(self._field_of(error), error)

    def _field_of(self, error: ValidationError) -> str | None:
        """Give the first field of this form of which the constraint speaks that says this."""
        named = {
            name
            for constraint in self._meta.model._meta.constraints
            if constraint.get_violation_error_message() == error.message
            for name in _fields_of(constraint)
        }
        return next((name for name in self.fields if name in named), None)


def _fields_of(constraint: BaseConstraint) -> tuple[str, ...]:
    if isinstance(constraint, CheckConstraint):
        condition: Any = constraint.condition
        return tuple(condition.referenced_base_fields)
    return tuple(getattr(constraint, "fields", ()))
