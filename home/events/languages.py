"""The languages an event is held in, named as Unicode CLDR names them."""

from functools import cache
from typing import Any, Final

from babel import Locale
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

SPOKEN: Final = ("km", "en", "fr", "th", "vi", "zh", "ja", "ko", "es", "ru", "ar")
"""Those of the movement, of its neighbours and of the United Nations."""


@cache
def language_name(code: str, language: str) -> str:
    """Give the name that a language, `fr`, has in another: `French`, `បារាំង`."""
    return str(Locale(language).languages[code])


def check_codes(value: object) -> None:
    """Raise ValidationError for anything but a list of codes of SPOKEN."""
    if not isinstance(value, list) or not set(map(str, value)) <= set(SPOKEN):
        raise ValidationError(_("Choose languages from the list."), code="unknown_language")


class LanguagesField(models.JSONField):
    """A list of codes of SPOKEN, ticked one by one; an empty list where none is known."""

    default_validators = [check_codes]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "default": list, "blank": True})

    def deconstruct(self) -> Any:
        """Leave out what never varies."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {k: v for k, v in kwargs.items() if k not in ("default", "blank")}

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Offer each language by its own name."""
        return forms.MultipleChoiceField(
            choices=[(code, language_name(code, code)) for code in SPOKEN],
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=self.verbose_name,
            help_text=self.help_text,
        )
