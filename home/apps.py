"""The editorial pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"

    def ready(self) -> None:
        """Let pages be found, and what is found of them be compared with what is public."""
        from home.publicity import signals
        from home.publicity.kinds import register_kinds
        from home.publicity.sourcing import PublishedPages
        from search.sources import register

        register_kinds()
        register(PublishedPages())
        signals.connect()
