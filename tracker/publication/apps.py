"""The bridge: documents built from records, and the only tables that readers' pages read."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """Document builders, versions, and the tables of the public plane."""

    name = "tracker.publication"
    label = "publication"
    verbose_name = "Publication"
