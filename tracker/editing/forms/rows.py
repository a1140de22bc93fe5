"""The rows of a record: detentions, charges, citations and the like."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import SuspiciousOperation, ValidationError
from django.db.models import UniqueConstraint
from django.utils.datastructures import MultiValueDictKeyError
from modelcluster.forms import BaseChildFormSet

from tracker.editing.forms.checked import CheckedForm


class RowForm(CheckedForm):
    """One row, which may have rows of its own."""


class RowFormSet(BaseChildFormSet):
    """Rows that say on the field that they are there twice, and that outlive a second editor.

    A row that somebody else took out meanwhile, or that a return to an older revision brings back,
    is saved again instead of being refused for its unknown key.
    """

    def kept(self) -> list[Any]:
        """Give the forms whose rows will be saved: not deleted, and not an untouched new one."""
        return [
            form
            for row, form in enumerate(self.forms)
            if form not in self.deleted_forms
            and (row < self.initial_form_count() or form.has_changed())
        ]

    def validate_unique(self) -> None:
        """Say on the field that a row repeats an earlier one."""
        for fields, message in self._unique_in_the_record():
            seen = set()
            for form in self.kept():
                values = tuple(form.cleaned_data.get(field) for field in fields)
                if None in values:
                    continue
                if values in seen:
                    form.add_error(fields[-1], message)
                seen.add(values)

    def _unique_in_the_record(self) -> Iterator[tuple[list[str], Any]]:
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and self.fk.name in constraint.fields:
                fields = [name for name in constraint.fields if name != self.fk.name]
                yield fields, constraint.violation_error_message

    def add_fields(self, form: Any, index: int | None) -> None:
        """Let the hidden key be any number, as the row may be gone from the database."""
        super().add_fields(form, index)
        key = self.model._meta.pk.name
        form.fields[key] = forms.IntegerField(
            initial=form.instance.pk, required=False, widget=forms.HiddenInput
        )

    def _get_to_python(self, field: Any) -> Callable[[Any], Any]:
        read = super()._get_to_python(field)

        def read_or_none(value: Any) -> Any:
            try:
                return read(value)
            except ValidationError:
                return None

        return read_or_none

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        try:
            return super()._construct_form(i, **kwargs)
        except MultiValueDictKeyError as error:
            raise SuspiciousOperation("A row was sent without its key.") from error
