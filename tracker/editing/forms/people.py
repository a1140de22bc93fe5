"""The few fields of a new person, who may be on record already under another spelling."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.editing.duplicates import likely_duplicates
from tracker.editing.forms.checked import CheckedForm
from tracker.models import Person
from tracker.models.confidentiality import viewer, visible_to

# Nearer than what the form of a person shows beside it: here the editor is stopped for it.
NEAR: Final = 0.9
MOST_NAMED: Final = 3


class NewPersonForm(CheckedForm):
    """A new person; where somebody on record has such a name, the editor says it is another."""

    is_another = forms.BooleanField(
        label=gettext_lazy("It is somebody else"), required=False, widget=forms.HiddenInput
    )

    def clean(self) -> dict[str, Any]:
        """Name who may be meant, until the editor says that it is somebody else."""
        given = super().clean()
        if not self.errors and not given.get("is_another") and (named := self._on_record(given)):
            self.fields["is_another"].widget = forms.CheckboxInput()
            self.add_error(
                None,
                _("Perhaps on record already: %(people)s. Choose them, or say that it is another.")
                % {"people": ", ".join(named)},
            )
        return given

    def _on_record(self, given: dict[str, Any]) -> list[str]:
        known_of = visible_to(viewer(), Person.objects.all())
        likely = likely_duplicates(
            given.get("name_km", ""), given.get("name_en", ""), among=known_of, most=MOST_NAMED
        )
        return [f"{each.person} ({each.person.reference})" for each in likely if each.score >= NEAR]
