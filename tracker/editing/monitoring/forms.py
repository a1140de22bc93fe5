"""The form of a report: each field under its plain name, by which a browser keeps it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tracker.checklist import groups, question_codes
from tracker.choices import BenchRole, ChecklistAnswer, PartyRole
from tracker.editing.forms.typed import without_unseen
from tracker.editing.hearings.outcomes import outcome_told
from tracker.editing.monitoring import names
from tracker.editing.monitoring.values import CONFIDENTIAL_NOTE, FIELDS, YES, Values
from tracker.models import Hearing

_LONGEST_TEXT = 20_000
_LONGEST_NAME = 255


class ReportForm(forms.Form):
    """What happened, who was there, the checklist, what else was seen."""

    def __init__(self, values: Values, draft: Hearing) -> None:
        super().__init__(values)
        self.draft = draft
        model_fields = forms.fields_for_model(Hearing, FIELDS)
        self.fields.update({name: model_fields[name] for name in FIELDS})
        self._add_people()
        self._add_checklist()
        self.fields[CONFIDENTIAL_NOTE] = _text(_("Only for those who may read confidential notes"))
        for name, field in self.fields.items():
            _dress(name, field)

    def _add_people(self) -> None:
        language = get_language() or "en"
        for role in BenchRole:
            self.fields[f"bench-{role.code}"] = _text(role.label(language))
        for role in PartyRole:
            self.fields[f"there-{role.code}"] = forms.CharField(
                label=role.label(language), required=False
            )
            label = gettext("%(role)s: names, one a line") % {"role": role.label(language)}
            self.fields[f"party-{role.code}"] = _text(label)

    def _add_checklist(self) -> None:
        language = get_language() or "en"
        for question in (each for group in groups() for each in group.questions):
            self.fields[f"check-{question.code}"] = forms.ChoiceField(
                label=question.label(language),
                choices=ChecklistAnswer.choices,
                required=False,
                widget=forms.RadioSelect,
            )
            self.fields[f"km-{question.code}"] = _text(_("Note in Khmer"))
            self.fields[f"en-{question.code}"] = _text(_("Note in English"))

    def clean(self) -> dict[str, Any]:
        """Check what the fields say together."""
        given = self.cleaned_data
        try:
            dates = self.draft.held_on, given.get("postponed_to")
            given["outcome"] = outcome_told(given.get("outcome"), *dates)
        except ValidationError as error:
            self.add_error("postponed_to", error)
        for code in question_codes():
            self._check_answer(code)
        for name in list(given):
            if name.startswith(("bench-", "party-")):
                self._check_names(name)
        return given

    def _check_answer(self, code: str) -> None:
        given = self.cleaned_data
        noted = given.get(f"km-{code}") or given.get(f"en-{code}")
        if noted and f"check-{code}" in given and not given[f"check-{code}"]:
            told = gettext("Answer the question that your note is about.")
            self.add_error(f"check-{code}", told)

    def _check_names(self, name: str) -> None:
        if any(len(line) > _LONGEST_NAME for line in names.lines(self.cleaned_data[name])):
            self.add_error(name, gettext("One of these names is too long. Write one name a line."))


def read_sent(data: Any, base: Values, known: Values) -> Values:
    """Give what a browser sent of the known fields; a field that it did not send is as it was."""
    sent = {name: data[name] for name in known if name in data}
    read = {name: _plain(text) for name, text in sent.items()}
    boxes = {name: YES if read.get(name) else "" for name in known if name.startswith("there-")}
    return {**known, **base, **read, **boxes}


def read_base(given: Any, known: Values) -> Values:
    """Give what the form said when it was opened, of the known fields that were sent as text."""
    if not isinstance(given, dict):
        return {}
    return {name: given[name] for name in known if isinstance(given.get(name), str)}


def _plain(text: str) -> str:
    return "\n".join(without_unseen(text).splitlines()).strip()


def _text(label: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, widget=widget)


def _dress(name: str, field: forms.Field) -> None:
    """Say of which language a field is, and keep it as low as a phone wants it."""
    language = next(
        (code for code in ("km", "en") if name.startswith(f"{code}-") or name.endswith(f"_{code}")),
        None,
    )
    if language:
        field.widget.attrs["lang"] = language
    if isinstance(field.widget, forms.Textarea):
        field.widget.attrs.update({"rows": 4 if name in FIELDS else 2, "cols": 20})
        field.validators.append(MaxLengthValidator(_LONGEST_TEXT))
