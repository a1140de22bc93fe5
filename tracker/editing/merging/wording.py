"""What a value, or a row, says to an editor who compares two records."""

from typing import Any, Final

from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey

from tracker.models import Hearing, HearingParty
from tracker.models.confidentiality import called, may_see_confidential

NOTHING: Final = "–"
SEPARATOR: Final = " · "
NAMES: Final = ("name_km", "name_en")


def told(field: Any, record: Any, user: Any) -> str:
    """Say what a field of a record holds: a term by its label, a record by its name."""
    value = getattr(record, field.name)
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    return called(value, user) if field.related_model else str(value) or NOTHING


def row_told(row: Any, user: Any, without: str) -> str:
    """Say in one line what a row of a record holds, without the record it hangs on."""
    parts = [
        told(field, row, user)
        for field in row._meta.concrete_fields
        if not field.primary_key
        and field.name not in (without, "sort_order")
        and not (field.name in NAMES and _keeps_its_name(row, user))
        and not isinstance(field, ParentalKey)
    ]
    said = [part for part in parts if part != NOTHING]
    return SEPARATOR.join(said) or str(row._meta.verbose_name)


def _keeps_its_name(row: Any, user: Any) -> bool:
    """Whether a row is of a party to a hearing whose name the user may not see."""
    is_secret = isinstance(row, HearingParty) and row.is_confidential
    return is_secret and not may_see_confidential(user, Hearing)


def language_of(name: str) -> str:
    """Give the language a field is written in, where its name says so."""
    return name[-2:] if name.endswith(("_km", "_en")) else ""
