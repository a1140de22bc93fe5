"""What every factory has: dates are typed as text and held as the model holds them.

Wagtail's index of what refers to what is not brought up to date: it walks a whole record for each
of its rows, which took a fifth of the time of all tests. A form that is saved writes it.
"""

from typing import Any

from factory.django import DjangoModelFactory
from wagtail.signal_handlers import disable_reference_index_auto_update

from tracker.dates import PartialDateField


class RowFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **values: Any) -> Any:
        for field in model_class._meta.concrete_fields:
            if isinstance(field, PartialDateField) and field.name in values:
                values[field.name] = field.to_python(values[field.name])
        with disable_reference_index_auto_update():
            return super()._create(model_class, *args, **values)
