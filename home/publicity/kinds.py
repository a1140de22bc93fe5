"""What readers call each type of page, told to the search."""

from django.apps import apps
from django.utils.text import capfirst

from home.models.findable import FindablePage
from tracker.public.kinds import Label
from tracker.public.page_kinds import register_page_kind


def register_kinds() -> None:
    """Tell of every type of page; types that share a code share their labels."""
    for model in apps.get_app_config("home").get_models():
        if issubclass(model, FindablePage):
            register_page_kind(model.kind_code(), *_labels(model))


def _labels(model: type[FindablePage]) -> tuple[Label, Label]:
    names = (model._meta.verbose_name, model._meta.verbose_name_plural)
    return model.reader_labels or (capfirst(names[0]), capfirst(names[1]))
