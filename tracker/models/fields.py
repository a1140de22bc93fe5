"""Model fields that many records share."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.choices import Vocabulary
from tracker.models.scripts import khmer_text, latin_text


def code_field(
    terms: Vocabulary, label: Any, *, blank: bool = False, default: str = "", help_text: Any = ""
) -> "models.CharField[str, str]":
    """Make a field that holds a code of a vocabulary; the model adds the constraint."""
    options: dict[str, Any] = {"default": default} if default or blank else {}
    return models.CharField(
        label,
        max_length=40,
        choices=terms.get_choices,
        blank=blank,
        help_text=help_text,
        **options,
    )


def short_text(
    label: Any, *, blank: bool = True, max_length: int = 255
) -> "models.CharField[str, str]":
    """Make one half of a language pair that fits on a line."""
    return models.CharField(label, max_length=max_length, blank=blank, default="")


def khmer_name(label: Any) -> "models.CharField[str, str]":
    """Make the Khmer half of a name or title."""
    return _name(label, khmer_text)


def latin_name(label: Any) -> "models.CharField[str, str]":
    """Make the English half of a name or title."""
    return _name(label, latin_text)


def _name(label: Any, validator: Any) -> "models.CharField[str, str]":
    return models.CharField(label, max_length=255, blank=True, default="", validators=[validator])


def long_text(label: Any, *, help_text: Any = "") -> "models.TextField[str, str]":
    """Make one half of a language pair that takes paragraphs."""
    return models.TextField(label, blank=True, default="", help_text=help_text)


def coordinate(label: Any, limit: int) -> "models.DecimalField[Any, Any]":
    """Make a latitude or longitude in degrees (WGS 84), within plus or minus `limit`."""
    return models.DecimalField(
        label,
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-limit), MaxValueValidator(limit)],
    )


def both_or_neither(first: str, second: str, name: str) -> models.CheckConstraint:
    """Hold that two fields are set together, such as a latitude and a longitude."""
    return models.CheckConstraint(
        condition=Q(**{f"{first}__isnull": True, f"{second}__isnull": True})
        | Q(**{f"{first}__isnull": False, f"{second}__isnull": False}),
        name=name,
        violation_error_message=_("Give both coordinates or neither."),
    )


def written_in_one_language(field: str, name: str) -> models.CheckConstraint:
    """Hold that a language pair is not empty in both languages."""
    return models.CheckConstraint(
        condition=~Q(**{f"{field}_km": "", f"{field}_en": ""}),
        name=name,
        violation_error_message=_("Write it in Khmer or in English."),
    )
