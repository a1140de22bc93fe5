"""Names in the script of their field: a name in the wrong one is not found, and sorts wrongly."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_KHMER = re.compile("[\u1780-\u17ff\u19e0-\u19ff]")


def is_khmer(text: str) -> bool:
    """Tell whether a Khmer letter is in the text."""
    return bool(_KHMER.search(text))


def khmer_text(text: str) -> None:
    """Accept text with a Khmer letter in it; raises ValidationError.

    Latin letters may stand beside it, as acronyms do in Khmer titles.
    """
    if not is_khmer(text):
        raise ValidationError(
            _("Write this in Khmer letters. Latin letters go in the other field."), code="script"
        )


def latin_text(text: str) -> None:
    """Accept text without a Khmer letter; raises ValidationError."""
    if is_khmer(text):
        raise ValidationError(
            _("Write this in Latin letters. Khmer letters go in the other field."), code="script"
        )
