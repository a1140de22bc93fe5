"""The bridge: documents built from records, and the only tables that readers' pages read."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """Document builders, versions, and the tables of the public plane."""

    name = "tracker.publication"
    label = "publication"
    verbose_name = "Publication"

    def ready(self) -> None:
        """Let what is published be compared with what is found of it."""
        from search.sources import register
        from tracker.publication.sourcing import PublishedRecords

        register(PublishedRecords())
