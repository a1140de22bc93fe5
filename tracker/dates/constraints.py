"""Dates compared by the database, for filters, ordering and check constraints."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CharField, CheckConstraint, Func, Q, Value
from django.db.models.functions import Length, Replace, Substr
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.functional import Promise


def Earliest(field: str) -> Func:  # noqa: N802 - reads as Django's own functions do
    """Give the first day that a PartialDateField can stand for, as text `2020-07-01`, or NULL."""
    return _padded(field, "0001-01-01")


def Latest(field: str) -> Func:  # noqa: N802
    """Give a text that sorts as the last day a PartialDateField can stand for, or NULL.

    A month ends on its 31st here, as only the order matters.
    """
    return _padded(field, "9999-12-31")


def _padded(field: str, whole: str) -> Func:
    """Fill the EDTF text of a field, without its `~`, with the end of a whole date."""
    exact = Replace(field, Value("~"), Value(""), output_field=CharField())
    end = Substr(Value(whole), Length(exact) + 1, output_field=CharField())
    # Django's Concat would read NULL as an empty text; the bare operator keeps it NULL.
    return Func(
        exact,
        end,
        # In the order in which a migration writes them, or Django sees a change in every run.
        arg_joiner=" || ",
        output_field=CharField(),
        template="(%(expressions)s)",
    )


class FieldCheckConstraint(CheckConstraint):
    """A check constraint whose violation is shown on one field of the form."""

    def __init__(self, *, field: str, **kwargs: Any) -> None:
        self.field = field
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """Keep the field in migrations."""
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, "field": self.field}

    def validate(self, model: Any, instance: models.Model, *args: Any, **kwargs: Any) -> None:
        """Check an instance; raises ValidationError on the field."""
        try:
            super().validate(model, instance, *args, **kwargs)
        except ValidationError as error:
            raise ValidationError({self.field: error}) from error


def not_before(later: str, earlier: str, name: str, message: str | Promise) -> FieldCheckConstraint:
    """Require that the date in `later` can be the same day as or after the date in `earlier`.

    Compares the last day that `later` can mean with the first that `earlier` can; a missing date
    passes. The message is shown on `later`.
    """
    in_order = GreaterThanOrEqual(Latest(later), Earliest(earlier))
    return FieldCheckConstraint(
        field=later,
        condition=Q(**{f"{later}__isnull": True}) | Q(**{f"{earlier}__isnull": True}) | Q(in_order),
        name=name,
        violation_error_message=message,
    )
