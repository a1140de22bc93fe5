"""Which models are records."""

from django.apps import apps

from tracker.models import Record


def record_models() -> list[type[Record]]:
    """Give the kinds of record, which have drafts and are published."""
    models = apps.get_app_config("tracker").get_models()
    return [model for model in models if issubclass(model, Record)]
