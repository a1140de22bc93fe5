"""A country on a form: typed or chosen by its name, stored by its code."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.signatories.countries import country_code, country_name

COUNTRIES_LIST: Final = "countries-of-signatories"
"""The id of the page's one list of names: a menu of 250 in each of 60 rows would be slow."""


class CountryFormField(forms.CharField):
    """The name of a country, in either language; cleans to its code or an empty text."""

    def __init__(self, **kwargs: Any) -> None:
        # The field of the model is as long as a code.
        super().__init__(**{**kwargs, "max_length": 100})
        self.widget.attrs.update({"list": COUNTRIES_LIST, "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        """Give the name to show; what was typed and is no code stays as it is."""
        return country_name(value, get_language() or "en") if value else value

    def to_python(self, value: Any) -> str:
        """Read a name; raises ValidationError where no country has it."""
        typed = super().to_python(value)
        code = country_code(typed or "")
        if typed and not code:
            told = _("No country is called “%(name)s”. Choose one of the list, or leave it empty.")
            raise ValidationError(told % {"name": typed})
        return code

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another country was typed than the one shown."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class CountryField(models.CharField):  # type: ignore[type-arg]
    """The ISO 3166-1 code of a country, of two letters, or nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "max_length": 2})

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Let people type its name."""
        return super().formfield(**{"form_class": CountryFormField, **kwargs})
