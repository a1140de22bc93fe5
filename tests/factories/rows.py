"""What every factory has: dates are typed as text and held as the model holds them."""

from typing import Any

from factory.django import DjangoModelFactory

from tracker.dates import PartialDateField


class RowFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **values: Any) -> Any:
        for field in model_class._meta.concrete_fields:
            if isinstance(field, PartialDateField) and field.name in values:
                values[field.name] = field.to_python(values[field.name])
        return super()._create(model_class, *args, **values)
