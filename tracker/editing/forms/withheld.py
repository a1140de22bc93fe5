"""What a form keeps from whoever may not see it: it lacks these fields, so saving leaves them."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from tracker.models import HearingParty, Record
from tracker.models.confidentiality import is_hidden_from, may_see_confidential, viewer

# Whoever could untick the box would see the name, and publish it.
_OF_A_PARTY = ("name_km", "name_en", "is_confidential")


def user_of(form: Any) -> Any:
    """Give the user a form is made for; the forms of rows are not told."""
    return form.for_user or viewer()


def withhold(form: Any) -> None:
    """Take out of a form what its user may not see, or may not make unseen."""
    row = form.instance
    if isinstance(row, HearingParty):
        _withhold_name(form, row)
    elif isinstance(row, Record) and not may_see_confidential(user_of(form), type(row)):
        _withhold_secrecy(form, row)


def _withhold_name(form: Any, party: HearingParty) -> None:
    is_named = bool(party.name_km or party.name_en)
    hearing = HearingParty._meta.get_field("hearing").related_model
    if party.is_confidential and is_named and not may_see_confidential(user_of(form), hearing):
        for name in _OF_A_PARTY:
            form.fields.pop(name, None)


def _withhold_secrecy(form: Any, record: Record) -> None:
    """Leave out a choice after which its user would not find the record any more."""
    field = form.fields.get("visibility")
    if field is not None and record.visibility != "confidential":
        field.choices = [choice for choice in field.choices if choice[0] != "confidential"]


def refuse_hidden_choices(form: Any) -> None:
    """Say on the field that a record was chosen of which the user may not know.

    One that stood there before stays: it is shown as confidential.
    """
    for name in form.changed_data:
        chosen = form.cleaned_data.get(name)
        is_record = isinstance(form.fields[name], forms.ModelChoiceField) and chosen is not None
        if is_record and is_hidden_from(user_of(form), chosen):
            form.add_error(name, _("Choose one from the list."))
