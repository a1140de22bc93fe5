"""The editorial pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"
