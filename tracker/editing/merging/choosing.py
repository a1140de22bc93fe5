"""Choosing the record that is merged into another."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _


class OtherForm(forms.Form):
    """Which record is the same as this one; sent in the address, as `with`."""

    def __init__(self, model: type[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["with"] = forms.ModelChoiceField(
            model._default_manager.all(),
            label=_("The other record, which goes into this one"),
            widget=model.snippet_viewset.chooser_viewset.widget_class(),
        )


def key_in(model: type[Any], typed: str) -> int | None:
    """Read a key or a reference such as P00042; None for anything else."""
    try:
        return int(model.key_of(typed))
    except ValueError:
        is_key = typed.isascii() and typed.isdigit() and len(typed) < 19
        return int(typed) if is_key else None
