"""A model field and a form field for a date with its precision."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext_lazy as _

from tracker.dates.partial import PartialDate
from tracker.dates.typed import parse_typed

_LONGEST = len("2020-07-31~")


class PartialDateFormField(forms.CharField):
    """One line in which people type a date as they know it; cleans to PartialDate or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs.setdefault("placeholder", _("2020, 2020-07 or 31 July 2020"))

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]
        """Read what was typed; raises ValidationError when it is no date."""
        if isinstance(value, PartialDate):
            return value
        text = super().to_python(value)
        return _read(parse_typed, text) if text else None

    def prepare_value(self, value: Any) -> Any:
        """Give the text to show in the input."""
        return str(value) if isinstance(value, PartialDate) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the typed text means another date than the one shown."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


if TYPE_CHECKING:
    from typing import TypeVar

    _Set = TypeVar("_Set", contravariant=True)
    _Get = TypeVar("_Get", covariant=True)

    class _Field(models.Field[_Set, _Get]):
        """Tells django-stubs what a field that may not be NULL takes and gives."""

        _pyi_private_set_type: PartialDate | date | str
        _pyi_private_get_type: PartialDate
        _pyi_lookup_exact_type: PartialDate | date | str

else:
    _Set = _Get = None
    _Field = {(None, None): models.Field}  # Django's own Field takes no types when it runs


class PartialDateField(_Field[_Set, _Get]):
    """Holds a PartialDate as EDTF text; a missing date is NULL, never an empty text.

    Not a subclass of CharField, as its value is no str to those who treat every CharField alike.
    """

    description = _("Date with its precision")
    empty_strings_allowed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = _LONGEST
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Leave out the length, which never varies."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        """Store it as a CharField does."""
        return "CharField"

    def to_python(self, value: Any) -> PartialDate | None:
        """Give the date that EDTF text, a date or a PartialDate stands for.

        Raises ValidationError for any other text.
        """
        if value is None or value == "" or isinstance(value, PartialDate):
            return value or None
        if isinstance(value, date):
            return PartialDate.from_date(value)
        return _read(PartialDate.parse_edtf, str(value))

    def from_db_value(
        self, value: str | None, expression: Any, connection: BaseDatabaseWrapper
    ) -> PartialDate | None:
        """Read the stored text."""
        return self.to_python(value)

    def get_prep_value(self, value: Any) -> str | None:
        """Give the text to store."""
        found = self.to_python(super().get_prep_value(value))
        return None if found is None else str(found)

    def value_to_string(self, obj: models.Model) -> str:
        """Give EDTF, for serialisers, drafts and revisions."""
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Let people type it in one line."""
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


def _read(parse: Callable[[str], PartialDate], text: str) -> PartialDate:
    try:
        return parse(text)
    except ValueError as error:
        raise ValidationError(error.args[0], code="invalid_date") from error
