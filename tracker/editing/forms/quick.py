"""The few fields that a record is begun with from inside another form."""

from collections.abc import Iterable
from typing import Any

from django.forms import modelform_factory

from tracker.editing.forms.checked import CheckedForm


def quick_form(
    model: type[Any], fields: Iterable[str], base: type[CheckedForm] = CheckedForm
) -> type[CheckedForm]:
    """Make the form for a new row of a model with a few of its fields."""
    made: Any = modelform_factory(model, form=base, fields=list(fields))
    return made  # type: ignore[no-any-return]
